/** What is closed to change: which days of knowledge are sealed and settled, which periods of agencies are locked. */
@NullMarked
package seizures.stats.seal;

import org.jspecify.annotations.NullMarked;
