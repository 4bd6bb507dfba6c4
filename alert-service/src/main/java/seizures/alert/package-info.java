/** The alert service. */
@NullMarked
package seizures.alert;

import org.jspecify.annotations.NullMarked;
