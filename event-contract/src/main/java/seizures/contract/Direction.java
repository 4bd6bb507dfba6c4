package seizures.contract;

/** Which way the goods crossed, seen from the country that seized them. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    TRANSIT,
    UNKNOWN
}
