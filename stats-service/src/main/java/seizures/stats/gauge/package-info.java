/** What this service shows as gauges: how much was seized, and who reported regularly and has stopped. */
@NullMarked
package seizures.stats.gauge;

import org.jspecify.annotations.NullMarked;
