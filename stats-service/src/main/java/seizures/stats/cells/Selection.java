package seizures.stats.cells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionPart;
import seizures.domain.overlap.Overlap;

/**
 * Which cells a question means, and how it groups them: for each part of a cell the values of the dimensions that are
 * grouped by (none where it is not), several times where it has several values, and never where it is not selected. Asked
 * once for each distinct part.
 */
public interface Selection {
    /** Of a part of a cell's place. */
    <V> List<Map<Dimension, String>> groups(DimensionPart<V> part, V value);

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
