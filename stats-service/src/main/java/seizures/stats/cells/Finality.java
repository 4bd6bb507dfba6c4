package seizures.stats.cells;

import seizures.contract.Agency;
import seizures.contract.Happened;

/** Whose figures of which time are final. */
public interface Finality {
    /** Nobody's. */
    Finality NONE = (agency, occurredOn) -> false;

    /** Whether all of a day, or of a month of which no day is known, is final for an agency. */
    boolean isFinal(Agency agency, Happened occurredOn);
}
