/** What all benchmarks measure alike, and how they print it. */
@NullMarked
package seizures.bench.measure;

import org.jspecify.annotations.NullMarked;
