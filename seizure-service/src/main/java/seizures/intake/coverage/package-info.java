/** Statements of coverage: an agency says that its reports of a period are all there, or that there is nothing to report. */
@NullMarked
package seizures.intake.coverage;

import org.jspecify.annotations.NullMarked;
