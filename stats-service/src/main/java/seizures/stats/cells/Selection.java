package seizures.stats.cells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;

/**
 * Which cells a question means, and how it groups them: for each part of a cell the values of the dimensions that are
 * grouped by (none where it is not), several times where it has several values, and never where it is not selected. Asked
 * once for each distinct part.
 */
public interface Selection {
    List<Map<Dimension, String>> port(PortCode port);

    List<Map<Dimension, String>> agency(Agency agency);

    /** The agency that reports and those that took part beside it. */
    List<Map<Dimension, String>> team(Team team);

    List<Map<Dimension, String>> crossing(Crossing crossing);

    List<Map<Dimension, String>> mode(Mode mode);

    List<Map<Dimension, String>> way(RouteCountries way);

    /** Once at most: goods have one value in each dimension. */
    List<Map<Dimension, String>> goods(Goods goods);

    /** The substance that a code of the log means today. */
    SubstanceCode substance(Goods goods);

    Optional<Period> period(Happened occurredOn);

    /** The months outside which {@link #period} is empty. */
    YearMonth firstMonth();

    YearMonth lastMonth();

    /** What is counted of a sum of an area and reports of places in it. */
    Overlap overlap();

    /** The last day of knowledge, UTC. */
    LocalDate knownAt();
}
