/** Copies the log out of a cluster and into an empty one. */
@NullMarked
package seizures.local.backup;

import org.jspecify.annotations.NullMarked;
