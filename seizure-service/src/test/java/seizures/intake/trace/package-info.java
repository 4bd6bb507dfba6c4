@NullMarked
package seizures.intake.trace;

import org.jspecify.annotations.NullMarked;
