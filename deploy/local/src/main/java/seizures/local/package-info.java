/** What {@code bin/up} runs beside the three services: a broker, and a first look at the counts. */
@NullMarked
package seizures.local;

import org.jspecify.annotations.NullMarked;
