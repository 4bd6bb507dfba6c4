@NullMarked
package seizures.intake.register;

import org.jspecify.annotations.NullMarked;
