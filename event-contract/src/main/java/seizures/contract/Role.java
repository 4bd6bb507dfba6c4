package seizures.contract;

/** What a substance is in the goods. An adulterant or diluent without a known share has no mass of its own. */
public enum Role {
    PRIMARY,
    ADULTERANT,
    DILUENT,
    UNKNOWN
}
