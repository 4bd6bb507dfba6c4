/** Who did what and when, written down for the auditor. */
@NullMarked
package seizures.commons.audit;

import org.jspecify.annotations.NullMarked;
