package seizures.contract;

/** How sure it is that the substance is in the goods; what is REFUTED counts for nothing. */
public enum Evidence {
    SUSPECTED,
    PRESUMPTIVE,
    CONFIRMED,
    REFUTED
}
