/** With which state of the registers a question is answered. */
@NullMarked
package seizures.stats.register;

import org.jspecify.annotations.NullMarked;
