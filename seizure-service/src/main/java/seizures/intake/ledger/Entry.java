package seizures.intake.ledger;

import seizures.contract.SeizureRefused;

/** What became of an event that a record was shown. */
public sealed interface Entry {
    /** It is a version of the record now: the current one, or one that had been superseded before it came. */
    record Accepted(SeizureRecord record, Version version) implements Entry {}

    /** It says what this version says already. */
    record Duplicate(Version version) implements Entry {}

    /** It cannot be part of the record; that it was tried is. */
    record Refused(SeizureRecord record, SeizureRefused refusal) implements Entry {}
}
