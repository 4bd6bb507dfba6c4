/** How much memory answers may take: together, for one caller, and one by itself. */
@NullMarked
package seizures.stats.budget;

import org.jspecify.annotations.NullMarked;
