/** What precursors could have become at most: beside the doses, never among them. */
@NullMarked
package seizures.stats.potential;

import org.jspecify.annotations.NullMarked;
