/** Who reported regularly and has stopped. */
@NullMarked
package seizures.stats.silent;

import org.jspecify.annotations.NullMarked;
