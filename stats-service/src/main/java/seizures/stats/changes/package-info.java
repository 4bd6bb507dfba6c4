/**
 * The changes of the counts one by one, by the day on which each was known: what was restated and why, the seizures behind
 * a count, and reports that are likely of one seizure.
 */
@NullMarked
package seizures.stats.changes;

import org.jspecify.annotations.NullMarked;
