/** Writes the audit: who did what and when, and what came of it; never changed. */
@NullMarked
package seizures.contract.audit;

import org.jspecify.annotations.NullMarked;
