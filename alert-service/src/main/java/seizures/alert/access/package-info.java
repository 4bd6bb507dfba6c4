/** Who may do what: tokens and roles. */
@NullMarked
package seizures.alert.access;

import org.jspecify.annotations.NullMarked;
