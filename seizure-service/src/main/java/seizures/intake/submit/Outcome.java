package seizures.intake.submit;

import seizures.contract.SeizureEvent;

/** What a submission does to its record, in the words of a monthly release. */
enum Outcome {
    /** The seizure was not known. */
    NEW,
    /** A correction of the current version. */
    RESTATED,
    RETRACTED,
    /** A laboratory's result is added. */
    ANALYSED,
    /** A reviewer said whether it is a seizure that another agency reported too. */
    LINKED,
    /** It was known already; nothing is stored. */
    UNCHANGED,
    REFUSED,
    /** A row of a table that nobody can count, or a note below it. */
    IGNORED,
    /** The brokers did not answer in time, or it was not tried. */
    UNKNOWN;

    static Outcome of(SeizureEvent event) {
        return switch (event) {
            case SeizureEvent.Reported _ -> NEW;
            case SeizureEvent.Corrected _ -> RESTATED;
            case SeizureEvent.Retracted _ -> RETRACTED;
            case SeizureEvent.Analysed _ -> ANALYSED;
            case SeizureEvent.Linked _ -> LINKED;
        };
    }
}
