package seizures.domain.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.PortCode;

/** What lies above ports and below regions, in the registers in force: see {@link AreaRegister}. */
public final class Areas {
    private Areas() {}

    /**
     * A field office, a sector, or a state.
     *
     * @param code as questions and rules name it: {@code LAREDO}, {@code MX-TAM}
     * @param port under what port code the area as a whole is reported; absent where it is not
     * @param latitude of its centre, degrees north, WGS 84; absent where it has none
     * @param longitude degrees east
     */
    public record Area(
            String code,
            String name,
            Country country,
            @Nullable PortCode port,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    private static AreaRegister inForce() {
        return Registers.inForce().areas();
    }

    /** In the registers in force on this thread. */
    public static Optional<Area> find(String code) {
        return inForce().find(code);
    }

    /** The area that a port code stands for as a whole. */
    public static Optional<Area> reportedAs(PortCode code) {
        return inForce().reportedAs(code);
    }

    /** All of them, in the order of the file; those of registrars behind. */
    public static Collection<Area> all() {
        return inForce().all();
    }

    /** Of all of them, and {@link Ports#NO_AREA}. */
    public static List<String> codes() {
        return Stream.concat(all().stream().map(Area::code), Stream.of(Ports.NO_AREA))
                .toList();
    }
}
