@NullMarked
package seizures.intake;

import org.jspecify.annotations.NullMarked;
