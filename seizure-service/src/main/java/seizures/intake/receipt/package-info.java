/** Receipts: the outcome of each write, kept for whoever wrote it. */
@NullMarked
package seizures.intake.receipt;

import org.jspecify.annotations.NullMarked;
