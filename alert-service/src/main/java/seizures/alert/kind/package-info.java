/** The kinds of rule: each reads itself from a rule's JSON, and finds its episodes in a series. Pure. */
@NullMarked
package seizures.alert.kind;

import org.jspecify.annotations.NullMarked;
