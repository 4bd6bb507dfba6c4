package seizures.domain.registry;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.PortCode;

/** The ports of the registers in force: see {@link PortRegister}. A port outside them is counted all the same. */
public final class Ports {
    /** The region of a port that no register gives one. */
    public static final String NO_REGION = "UNKNOWN";

    /** The area of a port that no register gives one. */
    public static final String NO_AREA = "UNKNOWN";

    private Ports() {}

    /**
     * A registered port.
     *
     * @param code its identity
     * @param aliases its other codes
     * @param area its field office, sector or state: a code of {@link Areas}, or {@link #NO_AREA}
     * @param region {@code SOUTHWEST_BORDER}, {@code NORTHERN_BORDER}, {@code COASTAL_INTERIOR} and so on
     * @param zone its time zone, where it has one
     * @param latitude degrees north, WGS 84, where known
     * @param longitude degrees east
     * @param located by what the coordinates are known, where they are
     */
    public record Port(
            PortCode code,
            List<PortCode> aliases,
            String name,
            Country country,
            String area,
            String region,
            @Nullable ZoneId zone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Located located) {}

    private static PortRegister inForce() {
        return Registers.inForce().ports();
    }

    /** By its identity or another of its codes. */
    public static Optional<Port> find(PortCode code) {
        return inForce().find(code);
    }

    /** The one code of a place that has several: what counts and alerts name it by. Of an unregistered port, itself. */
    public static PortCode identityOf(PortCode code) {
        return inForce().identityOf(code);
    }

    /** The field office or sector of a port; {@link #NO_AREA} where none is registered. */
    public static String areaOf(PortCode code) {
        return find(code).map(Port::area).orElse(NO_AREA);
    }

    /** The region of a port; {@link #NO_REGION} where none is registered. */
    public static String regionOf(PortCode code) {
        return find(code).map(Port::region).orElse(NO_REGION);
    }

    /** The codes that look most like a misspelt one, or whose name does, nearest first. */
    public static List<String> nearest(String text, int most) {
        return inForce().nearest(text, most);
    }

    /** All regions, and {@link #NO_REGION}, in the order of the alphabet. */
    public static List<String> regions() {
        return inForce().regions();
    }

    /** All of them, in the order of the file; those of registrars behind. */
    public static Collection<Port> all() {
        return inForce().all();
    }
}
