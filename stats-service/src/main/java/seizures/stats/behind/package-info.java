/** The seizures behind a count: each with what it adds, and their sum. */
@NullMarked
package seizures.stats.behind;

import org.jspecify.annotations.NullMarked;
