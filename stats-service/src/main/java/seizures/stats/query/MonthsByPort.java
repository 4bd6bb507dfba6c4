package seizures.stats.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.stats.cells.Period;
import seizures.stats.cells.Selection;
import seizures.stats.cells.Team;

/** What a question selects, by month, agency, crossing and port, with what is known to the month alone apart. */
record MonthsByPort(CountQuery query) implements Selection {
    /** Whether a period is of what is known to the month alone. */
    static boolean isOfMonth(Period period) {
        return period.firstDay().getDayOfMonth() == 1;
    }

    @Override
    public List<Map<Dimension, String>> port(PortCode port) {
        return grouped(query.port(port), Dimension.valuesOf(port), Dimension.PORT, Dimension.AREA);
    }

    @Override
    public List<Map<Dimension, String>> agency(Agency agency) {
        return grouped(query.agency(agency), Dimension.valuesOf(agency), Dimension.AGENCY);
    }

    @Override
    public List<Map<Dimension, String>> team(Team team) {
        return grouped(query.team(team), Map.of());
    }

    @Override
    public List<Map<Dimension, String>> crossing(Crossing crossing) {
        return grouped(query.crossing(crossing), Dimension.valuesOf(crossing), Dimension.CROSSING);
    }

    @Override
    public List<Map<Dimension, String>> mode(Mode mode) {
        return grouped(query.mode(mode), Map.of());
    }

    @Override
    public List<Map<Dimension, String>> way(RouteCountries way) {
        return grouped(query.way(way), Map.of());
    }

    @Override
    public List<Map<Dimension, String>> goods(Goods goods) {
        return grouped(query.goods(goods), Map.of());
    }

    /** Each cell once. */
    private static List<Map<Dimension, String>> grouped(
            List<Map<Dimension, String>> selected, Map<Dimension, Set<String>> values, Dimension... dimensions) {
        if (selected.isEmpty()) {
            return List.of();
        }
        var grouped = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : dimensions) {
            grouped.put(
                    dimension,
                    values.getOrDefault(dimension, Set.of()).stream()
                            .findFirst()
                            .orElse(Dimension.UNKNOWN));
        }
        return List.of(grouped);
    }

    @Override
    public SubstanceCode substance(Goods goods) {
        return query.substance(goods);
    }

    /** The month, told by its first day from its days, which all are told by the second. */
    @Override
    public Optional<Period> period(Happened occurredOn) {
        return query.period(occurredOn)
                .filter(period -> !period.excluded())
                .map(_ -> new Period(
                        occurredOn.month().toString(), occurredOn.month().atDay(occurredOn.isMonth() ? 1 : 2), false));
    }

    @Override
    public YearMonth firstMonth() {
        return query.firstMonth();
    }

    @Override
    public YearMonth lastMonth() {
        return query.lastMonth();
    }

    @Override
    public LocalDate knownAt() {
        return query.knownAt();
    }
}
