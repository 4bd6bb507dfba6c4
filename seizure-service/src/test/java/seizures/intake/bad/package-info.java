/** Requests that must be refused, by subject, and what each must be answered. */
@NullMarked
package seizures.intake.bad;

import org.jspecify.annotations.NullMarked;
