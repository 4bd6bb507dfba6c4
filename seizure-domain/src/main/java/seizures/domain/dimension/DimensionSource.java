package seizures.domain.dimension;

import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Mode;
import seizures.contract.PortCode;

/** What a dimension reads of a seizure beside its goods. */
public interface DimensionSource {
    PortCode port();

    Agency agency();

    Crossing crossing();

    Mode mode();

    /** The country that the goods came from first, where the report names one. */
    Optional<Country> origin();
}
