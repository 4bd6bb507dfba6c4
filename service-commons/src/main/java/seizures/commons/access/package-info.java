/** Who may do what: tokens, roles and rates. */
@NullMarked
package seizures.commons.access;

import org.jspecify.annotations.NullMarked;
