/** All cells in memory, on every instance: any question is answered from here. */
@NullMarked
package seizures.stats.cells;

import org.jspecify.annotations.NullMarked;
