/** The record of each seizure: all its versions, and what each moves in the counts. */
@NullMarked
package seizures.intake.ledger;

import org.jspecify.annotations.NullMarked;
