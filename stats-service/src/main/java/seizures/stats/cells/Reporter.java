package seizures.stats.cells;

import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.PortCode;
import seizures.domain.dimension.DimensionSource;

/** An agency where it has reported something. */
public record Reporter(Agency agency, PortCode port, Crossing crossing) {
    public static Reporter of(DimensionSource place) {
        return new Reporter(place.agency(), place.port(), place.crossing());
    }
}
