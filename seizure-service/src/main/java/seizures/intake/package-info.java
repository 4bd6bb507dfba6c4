/** The seizure service. */
@NullMarked
package seizures.intake;

import org.jspecify.annotations.NullMarked;
