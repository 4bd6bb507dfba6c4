/** Which days of knowledge are sealed and which periods locked: who closes them, and what that means for what arrives. */
@NullMarked
package seizures.intake.seal;

import org.jspecify.annotations.NullMarked;
