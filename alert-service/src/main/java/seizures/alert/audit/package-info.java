/** Who did what and when, and what came of it: written down, never changed. */
@NullMarked
package seizures.alert.audit;

import org.jspecify.annotations.NullMarked;
