/** Who did what and when, and what came of it: written down, never changed. */
@NullMarked
package seizures.stats.audit;

import org.jspecify.annotations.NullMarked;
