/** A small authorization server for a run on one machine. */
@NullMarked
package seizures.authorization;

import org.jspecify.annotations.NullMarked;
