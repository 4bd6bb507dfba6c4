@NullMarked
package seizures.intake.ledger;

import org.jspecify.annotations.NullMarked;
