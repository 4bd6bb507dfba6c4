/** Proves from the acknowledgements and the topics alone what a system promises; shares no code with its services. */
@NullMarked
package seizures.faults.check;

import org.jspecify.annotations.NullMarked;
