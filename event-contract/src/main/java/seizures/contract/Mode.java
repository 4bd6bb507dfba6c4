package seizures.contract;

/** How the goods travelled. */
public enum Mode {
    VEHICLE,
    PEDESTRIAN,
    RAIL,
    AIR,
    SEA,
    MAIL,
    OTHER,
    UNKNOWN
}
