/** Keeps the tally of every cell: changes in, dose counts out. */
@NullMarked
package seizures.stats.tally;

import org.jspecify.annotations.NullMarked;
