/** The count builder. */
@NullMarked
package seizures.console.counts;

import org.jspecify.annotations.NullMarked;
