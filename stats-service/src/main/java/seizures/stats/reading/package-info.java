/** Reads topics into memory, on every instance. */
@NullMarked
package seizures.stats.reading;

import org.jspecify.annotations.NullMarked;
