/** By what request something is done: told on from request to record, in log lines, and to a collector where one is named. */
@NullMarked
package seizures.commons.trace;

import org.jspecify.annotations.NullMarked;
