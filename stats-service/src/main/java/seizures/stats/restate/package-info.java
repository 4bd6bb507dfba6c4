/** What was said on one day and is said otherwise on another, and because of which seizures. */
@NullMarked
package seizures.stats.restate;

import org.jspecify.annotations.NullMarked;
