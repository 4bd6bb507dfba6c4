package seizures.contract;

/** What found the goods. */
public enum Detection {
    CANINE,
    XRAY,
    TRACE,
    MANUAL_SEARCH,
    INTELLIGENCE,
    OTHER
}
