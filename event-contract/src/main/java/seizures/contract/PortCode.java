package seizures.contract;

/** A port of entry, or the area around it, by scheme and code. Well-formed; whether it is registered says {@code Ports}. */
public record PortCode(PortScheme scheme, String code) implements Comparable<PortCode> {
    public PortCode {
        if (!scheme.isWellFormed(code)) {
            throw new IllegalArgumentException("must be a code of " + scheme + ": " + scheme.words());
        }
        if (scheme == PortScheme.UNLOCODE || scheme == PortScheme.IDS_PLACE) {
            var _ = new Country(code.substring(0, 2));
        }
    }

    /** The reverse of {@link #toString}: {@code UNLOCODE:USLRD}. */
    public static PortCode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("must be a port such as UNLOCODE:USLRD");
        }
        return new PortCode(scheme(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static PortScheme scheme(String name) {
        for (var scheme : PortScheme.values()) {
            if (scheme.name().equals(name)) {
                return scheme;
            }
        }
        throw new IllegalArgumentException("must be a port scheme: UNLOCODE, SCHEDULE_D, CBP_AREA or IDS_PLACE");
    }

    /** Every scheme names its country, so this is known for unregistered ports too. */
    public Country country() {
        return switch (scheme) {
            case UNLOCODE, IDS_PLACE -> new Country(code.substring(0, 2));
            case SCHEDULE_D, CBP_AREA -> new Country("US");
        };
    }

    @Override
    public int compareTo(PortCode other) {
        return scheme == other.scheme
                ? code.compareTo(other.code)
                : scheme.name().compareTo(other.scheme.name());
    }

    @Override
    public String toString() {
        return scheme + ":" + code;
    }
}
