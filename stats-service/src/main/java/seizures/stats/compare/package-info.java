/** Two sets of periods side by side: like for like, with both operands of every ratio. */
@NullMarked
package seizures.stats.compare;

import org.jspecify.annotations.NullMarked;
