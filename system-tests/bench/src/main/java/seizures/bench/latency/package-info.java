/** How long from a report until everybody can know of it, on a system of real processes under load. */
@NullMarked
package seizures.bench.latency;

import org.jspecify.annotations.NullMarked;
