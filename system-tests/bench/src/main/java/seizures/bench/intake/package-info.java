/** How fast reports are taken in, beside a bare endpoint and beside another bridge from HTTP to Kafka. */
@NullMarked
package seizures.bench.intake;

import org.jspecify.annotations.NullMarked;
