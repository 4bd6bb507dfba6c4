/** Which days the reports of each agency cover, as known on a day. */
@NullMarked
package seizures.stats.coverage;

import org.jspecify.annotations.NullMarked;
