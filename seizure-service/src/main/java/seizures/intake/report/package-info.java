/** From JSON as sent to what is meant by it, or to all that is wrong with it. */
@NullMarked
package seizures.intake.report;

import org.jspecify.annotations.NullMarked;
