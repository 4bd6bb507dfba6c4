@NullMarked
package seizures.intake.columns;

import org.jspecify.annotations.NullMarked;
