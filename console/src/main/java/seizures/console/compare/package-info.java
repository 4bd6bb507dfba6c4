/** Two sides of time compared: how much more, how sure, and what it is made of. */
@NullMarked
package seizures.console.compare;

import org.jspecify.annotations.NullMarked;
