/** Which seizures moved the counts, by the day on which each change was known. */
@NullMarked
package seizures.stats.changes;

import org.jspecify.annotations.NullMarked;
