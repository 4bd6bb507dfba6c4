/** Finds out whether the audit is what was written. */
@NullMarked
package seizures.local.audit;

import org.jspecify.annotations.NullMarked;
