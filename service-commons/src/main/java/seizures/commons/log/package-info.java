/** How a service reads and writes topics outside its Kafka Streams topology, and what it does in the background. See docs/adr/0010. */
@NullMarked
package seizures.commons.log;

import org.jspecify.annotations.NullMarked;
