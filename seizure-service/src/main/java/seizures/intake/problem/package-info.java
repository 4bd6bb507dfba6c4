/** The answers to what cannot be done, after RFC 9457. */
@NullMarked
package seizures.intake.problem;

import org.jspecify.annotations.NullMarked;
