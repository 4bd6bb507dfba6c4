/** Rules as people write them, and how they are kept. */
@NullMarked
package seizures.alert.rule;

import org.jspecify.annotations.NullMarked;
