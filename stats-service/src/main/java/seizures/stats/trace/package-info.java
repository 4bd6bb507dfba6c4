/** By what request something is done: told on from request to record, in log lines and beside measured times. */
@NullMarked
package seizures.stats.trace;

import org.jspecify.annotations.NullMarked;
