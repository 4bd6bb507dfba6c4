/** Programs that measure: each prints a table, with a line of progress on the error stream. */
@NullMarked
package seizures.bench;

import org.jspecify.annotations.NullMarked;
