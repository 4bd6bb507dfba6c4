/** What was done under a trace: told to a collector where one is named, to nobody otherwise. */
@NullMarked
package seizures.traces;

import org.jspecify.annotations.NullMarked;
