package seizures.domain.dimension;

import java.util.List;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;

/** What a dimension reads of a seizure beside its goods. */
public interface DimensionSource {
    PortCode port();

    Agency agency();

    /** Agencies that took part beside the one that reports. */
    List<Agency> participants();

    Crossing crossing();

    Mode mode();

    /** The countries on the way of the goods, as far as the report names them. */
    RouteCountries way();
}
