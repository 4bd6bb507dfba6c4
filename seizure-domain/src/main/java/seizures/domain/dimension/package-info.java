/** By what seizures are grouped, selected, silenced and subscribed to, and how people write the values. */
@NullMarked
package seizures.domain.dimension;

import org.jspecify.annotations.NullMarked;
