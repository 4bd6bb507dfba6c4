/** How events other than reports are written to the log. */
@NullMarked
package seizures.intake.log;

import org.jspecify.annotations.NullMarked;
