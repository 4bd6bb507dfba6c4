/** Reports of two agencies that may be of one seizure. */
@NullMarked
package seizures.stats.duplicate;

import org.jspecify.annotations.NullMarked;
