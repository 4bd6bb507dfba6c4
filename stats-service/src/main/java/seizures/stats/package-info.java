/** The stats service. */
@NullMarked
package seizures.stats;

import org.jspecify.annotations.NullMarked;
