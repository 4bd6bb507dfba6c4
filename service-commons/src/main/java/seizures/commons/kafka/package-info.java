/** The topics, as a cluster of any size holds them. */
@NullMarked
package seizures.commons.kafka;

import org.jspecify.annotations.NullMarked;
