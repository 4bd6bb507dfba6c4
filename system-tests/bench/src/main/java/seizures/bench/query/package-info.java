/** How fast questions about counts are answered. */
@NullMarked
package seizures.bench.query;

import org.jspecify.annotations.NullMarked;
