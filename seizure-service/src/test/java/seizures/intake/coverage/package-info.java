@NullMarked
package seizures.intake.coverage;

import org.jspecify.annotations.NullMarked;
