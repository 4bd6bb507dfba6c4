package seizures.stats.cells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;

/**
 * Which cells a question means, and how it groups them: for each part of a cell the values of the dimensions that are
 * grouped by (none where it is not), or empty where the part is not selected. Asked once for each distinct part.
 */
public interface Selection {
    Optional<Map<Dimension, String>> port(PortCode port);

    Optional<Map<Dimension, String>> agency(Agency agency);

    Optional<Map<Dimension, String>> crossing(Crossing crossing);

    Optional<Map<Dimension, String>> mode(Mode mode);

    Optional<Map<Dimension, String>> origin(Optional<Country> origin);

    Optional<Map<Dimension, String>> goods(Goods goods);

    /** The substance that a code of the log means today. */
    SubstanceCode substance(Goods goods);

    Optional<Period> period(Happened occurredOn);

    /** The months outside which {@link #period} is empty. */
    YearMonth firstMonth();

    YearMonth lastMonth();

    /** The last day of knowledge, UTC. */
    LocalDate knownAt();
}
