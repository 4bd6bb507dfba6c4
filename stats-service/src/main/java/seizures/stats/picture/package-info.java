/** Pictures of counts over time. */
@NullMarked
package seizures.stats.picture;

import org.jspecify.annotations.NullMarked;
