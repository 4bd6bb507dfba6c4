package seizures.alert.engine;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        facts.gone()
                .forEach(fact -> report(fact).ifPresent(report -> month(report).remove(fact, report)));
        facts.come().forEach(this::load);
        var touched = new LinkedHashSet<Key>();
        Stream.concat(facts.gone().stream(), facts.come().stream())
                .flatMap(fact -> key(fact).stream())
                .forEach(touched::add);
        var moved = MovedFacts.NONE;
        for (var key : touched) {
            var month = Objects.requireNonNull(months.get(key));
            moved = moved.and(month.adjust());
            if (month.isEmpty()) {
                months.remove(key);
            }
        }
        return moved;
    }

    /** All adjustments. */
    void forEach(Consumer<Fact> adjustments) {
        months.values().forEach(month -> month.adjustments().forEach(adjustments));
    }
}
