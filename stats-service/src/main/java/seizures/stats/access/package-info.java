/** Who may do what: tokens and roles. */
@NullMarked
package seizures.stats.access;

import org.jspecify.annotations.NullMarked;
