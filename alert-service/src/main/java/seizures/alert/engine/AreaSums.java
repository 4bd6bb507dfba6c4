package seizures.alert.engine;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import seizures.alert.series.Fact;
import seizures.domain.overlap.AreaMonth;
import seizures.domain.overlap.AreaMonth.Where;
import seizures.domain.overlap.AreaReport;

/**
 * The facts of areas by month, and what must be adjusted in sums of an area where places in it reported the same month, so
 * that kinds that add amounts up have both once, as counts do: docs/counts.md. A change costs what one agency reported of
 * one month of one area, and nothing much where that has no sum.
 */
final class AreaSums {
    /** One agency's month of an area. */
    record Key(YearMonth month, Where where) {}

    private final Map<Key, AreaSumMonth> months = new HashMap<>();

    /** What a seizure says of an area; nothing for what cannot overlap: no area, or an area's own code with a day. */
    static Optional<AreaReport> report(Fact fact) {
        boolean isArea = AreaMonth.isArea(fact.port());
        return isArea && !fact.isOfMonth()
                ? Optional.empty()
                : Where.of(fact.agency(), fact.port(), fact.source().crossing())
                        .map(where -> new AreaReport(
                                YearMonth.from(fact.firstDay()),
                                where,
                                isArea,
                                fact.sign(),
                                fact.eventCount(),
                                fact.goods(),
                                fact.shared()));
    }

    static Optional<Key> key(Fact fact) {
        return report(fact).map(of -> new Key(of.month(), of.where()));
    }

    /** Takes a fact, of many: {@link #adjustAll} says what they come to. */
    void load(Fact fact) {
        report(fact).ifPresent(report -> month(report).add(fact, report));
    }

    private AreaSumMonth month(AreaReport report) {
        return months.computeIfAbsent(new Key(report.month(), report.where()), _ -> new AreaSumMonth());
    }

    /** Tells all adjustments, after a load. */
    void adjustAll(Consumer<Fact> adjustments) {
        months.values().forEach(month -> month.adjust().come().forEach(adjustments));
    }

    /** @return the adjustments that have moved */
    MovedFacts move(MovedFacts facts) {
        var touched = new LinkedHashMap<Key, AreaSumMonth>();
        facts.gone()
                .forEach(fact ->
                        report(fact).ifPresent(report -> touch(report, touched).remove(fact, report)));
        facts.come()
                .forEach(fact ->
                        report(fact).ifPresent(report -> touch(report, touched).add(fact, report)));
        var moved = MovedFacts.NONE;
        for (var month : touched.entrySet()) {
            moved = moved.and(month.getValue().adjust());
            if (month.getValue().isEmpty()) {
                months.remove(month.getKey());
            }
        }
        return moved;
    }

    private AreaSumMonth touch(AreaReport report, Map<Key, AreaSumMonth> touched) {
        var month = month(report);
        touched.put(new Key(report.month(), report.where()), month);
        return month;
    }

    /** All adjustments. */
    void forEach(Consumer<Fact> adjustments) {
        months.values().forEach(month -> month.adjustments().forEach(adjustments));
    }
}
