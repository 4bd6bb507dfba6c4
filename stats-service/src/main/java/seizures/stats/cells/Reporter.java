package seizures.stats.cells;

import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.PortCode;
import seizures.domain.dimension.DimensionSource;
import seizures.domain.overlap.AreaMonth.Where;

/** An agency where it has reported something. */
public record Reporter(Agency agency, PortCode port, Crossing crossing) {
    /** Who reports from where, of what a cell or a change names. */
    public static Reporter of(DimensionSource place) {
        return new Reporter(place.agency(), place.port(), place.crossing());
    }

    /** Empty where the port is in no area. */
    public Optional<Where> where() {
        return Where.of(agency, port, crossing);
    }
}
