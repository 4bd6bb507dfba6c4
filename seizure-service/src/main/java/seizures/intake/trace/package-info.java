/** By what request something is done: told on from request to record, and in log lines. */
@NullMarked
package seizures.intake.trace;

import org.jspecify.annotations.NullMarked;
