/** What counts as too much: rules as people write them, and what each kind of rule sees in a series. */
@NullMarked
package seizures.alert.rule;

import org.jspecify.annotations.NullMarked;
