/** Who may do what: tokens, roles and whose records. */
@NullMarked
package seizures.intake.access;

import org.jspecify.annotations.NullMarked;
