@NullMarked
package seizures.intake.seal;

import org.jspecify.annotations.NullMarked;
