package seizures.stats.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionPart;
import seizures.domain.overlap.Overlap;
import seizures.stats.cells.Period;
import seizures.stats.cells.Selection;
import seizures.stats.query.CountQuery;

/** What a question selects and groups by of what some agencies reported, in some months, all summed together. */
record InMonths(CountQuery query, Part.Reporters reporters, NavigableSet<YearMonth> months) implements Selection {
    static final Period TOGETHER = new Period("all", LocalDate.EPOCH, false);

    @Override
    public <V> List<Map<Dimension, String>> groups(DimensionPart<V> part, V value) {
        return isOfReporters(value) ? query.groups(part, value) : List.of();
    }

    private boolean isOfReporters(Object value) {
        return switch (value) {
            case PortCode port ->
                reporters.ports().map(ports -> ports.contains(port)).orElse(true);
            case Agency agency -> reporters.agencies().contains(agency);
            case Crossing crossing ->
                reporters.crossing().map(one -> one.equals(crossing.name())).orElse(true);
            default -> true;
        };
    }

    @Override
    public List<Map<Dimension, String>> goods(Goods goods) {
        return query.goods(goods);
    }

    @Override
    public SubstanceCode substance(Goods goods) {
        return query.substance(goods);
    }

    @Override
    public Optional<Period> period(Happened occurredOn) {
        return months.contains(occurredOn.month()) ? Optional.of(TOGETHER) : Optional.empty();
    }

    /** After the last one where there is none. */
    @Override
    public YearMonth firstMonth() {
        return months.isEmpty() ? YearMonth.of(9999, 12) : months.first();
    }

    @Override
    public YearMonth lastMonth() {
        return months.isEmpty() ? YearMonth.of(0, 1) : months.last();
    }

    @Override
    public Overlap overlap() {
        return query.overlap();
    }

    @Override
    public LocalDate knownAt() {
        return query.knownAt();
    }
}
