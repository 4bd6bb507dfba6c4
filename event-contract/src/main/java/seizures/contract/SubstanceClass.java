package seizures.contract;

/** What goods are for; only a DRUG has doses. */
public enum SubstanceClass {
    DRUG,
    PRECURSOR,
    CUTTING_AGENT,
    EQUIPMENT,
    /** Not registered yet. */
    UNKNOWN
}
