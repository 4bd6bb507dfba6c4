/** The first page: what was seized today, what fires. */
@NullMarked
package seizures.console.now;

import org.jspecify.annotations.NullMarked;
