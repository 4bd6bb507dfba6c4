package seizures.domain.registry;

/** By what the coordinates of a port are known, which says how far they can be off: docs/registers.md. */
public enum Located {
    /** "Border Crossing Entry Data": the crossing itself. */
    BTS,
    /** UN/LOCODE: the place, to a minute of arc (2 km). */
    UN_LOCODE,
    /** A list of towns of the United States: the town. */
    US_CITIES,
    /** GeoNames: the town. */
    GEONAMES,
    /** OurAirports: the airfield. */
    OURAIRPORTS,
    /** The city in which a field office or sector has its seat. */
    OFFICE_SEAT,
    /** Read off a map by us, with no list behind it. */
    MAP,
    /** What a registrar entered. */
    REGISTRAR
}
