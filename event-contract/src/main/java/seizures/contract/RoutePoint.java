package seizures.contract;

/** A country on the way of the goods. */
public record RoutePoint(Role role, Country country) {
    public enum Role {
        ORIGIN,
        DEPARTURE,
        TRANSIT,
        DESTINATION
    }
}
