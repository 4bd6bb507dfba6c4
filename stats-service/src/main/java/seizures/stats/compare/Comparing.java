package seizures.stats.compare;

import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.domain.dimension.Dimension;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts.Group;
import seizures.stats.query.CountRow;
import seizures.stats.query.CountRows;

/** How a comparison is made. For one question each. */
final class Comparing {
    private final ComparisonQuery query;
    private final Crossings crossings;
    private final Operand.Pair sides;
    private final CountRows a;
    private final CountRows b;
    private final List<String> notes = new ArrayList<>();

    private Comparing(ComparisonQuery query, Crossings crossings, Operand.Pair sides, CountRows a, CountRows b) {
        this.query = query;
        this.crossings = crossings;
        this.sides = sides;
        this.a = a;
        this.b = b;
    }

    static Comparison compare(ComparisonQuery query, Cells cells, Crossings crossings, Optional<Instant> asOf) {
        var coverage = coverage(query, cells);
        var sides = coverage.map(months -> Operand.pair(query.a(), query.b(), months, query.isLikeForLike()))
                .orElseGet(() -> new Operand.Pair(new Operand(Map.of(), query.a()), new Operand(Map.of(), query.b())));
        var counts = cells.sums(List.of(
                new InMonths(query.counts(), sides.a().months()),
                new InMonths(query.counts(), sides.b().months())));
        var comparing = new Comparing(
                query,
                crossings,
                sides,
                CountRows.of(query.counts(), counts.getFirst()),
                CountRows.of(query.counts(), counts.getLast()));
        return comparing.comparison(coverage, asOf);
    }

    /** From the first month to the last in which anything happened, as known; a month that is not over is not full. */
    private static Optional<Operand.Coverage> coverage(ComparisonQuery query, Cells cells) {
        var months = new TreeSet<YearMonth>();
        CountRows.of(query.coverage(), cells.sum(query.coverage())).byGroup().keySet().stream()
                .map(group -> YearMonth.from(group.period().firstDay()))
                .filter(month -> !month.atEndOfMonth().isAfter(query.counts().knownAt()))
                .forEach(months::add);
        return months.isEmpty() ? Optional.empty() : Optional.of(new Operand.Coverage(months.first(), months.last()));
    }

    private Comparison comparison(Optional<Operand.Coverage> coverage, Optional<Instant> asOf) {
        var groups = new TreeSet<Group>(query.counts().order());
        groups.addAll(a.byGroup().keySet());
        groups.addAll(b.byGroup().keySet());
        var rows = groups.stream()
                .map(group -> row(group, a.byGroup().get(group), b.byGroup().get(group), true))
                .toList();
        var total = row(new Group(InMonths.TOGETHER, Map.of()), a.total(), b.total(), false);
        tellOfPeriods();
        notes.addAll(a.notes());
        b.notes().stream().filter(note -> !a.notes().contains(note)).forEach(notes::add);
        return new Comparison(
                query.counts().knownAt(),
                query.counts().calendar().code(),
                query.measure().word(),
                query.method(),
                side(sides.a()),
                side(sides.b()),
                coverage.map(months -> new Comparison.Months(months.first(), months.last()))
                        .orElse(null),
                sides.leftOut().stream()
                        .map(month -> "%02d".formatted(month.getValue()))
                        .toList(),
                rows,
                total,
                notes.stream().distinct().toList(),
                asOf.orElse(null));
    }

    private static Comparison.Side side(Operand side) {
        var periods = new LinkedHashMap<String, Integer>();
        side.periods().forEach((span, months) -> periods.put(span.label(), months.size()));
        return new Comparison.Side(
                periods,
                side.months().size(),
                side.withoutData().stream().map(Span::label).toList());
    }

    private void tellOfPeriods() {
        for (var side : List.of(sides.a(), sides.b())) {
            side.withoutData().forEach(span -> notes.add(span.label() + ": there is no data, it is left out"));
            side.periods().forEach((span, months) -> {
                if (months.size() < span.length()) {
                    notes.add("%s: %d of %d months are summed".formatted(span.label(), months.size(), span.length()));
                }
            });
        }
        if (query.isLikeForLike()
                && (sides.a().months().isEmpty() || sides.b().months().isEmpty())) {
            notes.add("no months are left that both sides have full data for");
        }
    }

    private Comparison.Row row(Group group, @Nullable CountRow inA, @Nullable CountRow inB, boolean isPart) {
        var valueA = value(inA);
        var valueB = value(inB);
        return new Comparison.Row(
                query.counts().named(group),
                inA,
                inB,
                Comparison.Value.of(
                        valueA,
                        sides.a().months().size(),
                        valueB,
                        sides.b().months().size()),
                isPart
                        ? new Comparison.Fractions(
                                Fraction.of(valueA, value(a.total())), Fraction.of(valueB, value(b.total())))
                        : null,
                rates(group.values(), valueA, valueB));
    }

    private BigInteger value(@Nullable CountRow row) {
        return query.measure().of(row, query.method());
    }

    private Comparison.@Nullable Fractions rates(Map<Dimension, String> values, BigInteger valueA, BigInteger valueB) {
        if (query.per().isEmpty()) {
            return null;
        }
        var wanted = new EnumMap<Dimension, Set<String>>(Dimension.class);
        wanted.putAll(query.counts().filters());
        values.forEach((dimension, value) -> wanted.put(dimension, Set.of(value)));
        return new Comparison.Fractions(
                rate(sides.a(), valueA, wanted, query.per().get()),
                rate(sides.b(), valueB, wanted, query.per().get()));
    }

    private @Nullable Fraction rate(
            Operand side, BigInteger value, Map<Dimension, Set<String>> wanted, Traffic traffic) {
        boolean wholeYears = side.periods().entrySet().stream()
                .allMatch(period -> period.getKey().isCalendarYear()
                        && period.getValue().size() == period.getKey().length());
        if (!wholeYears) {
            notes.add("rates are known for whole calendar years alone: name them as 2023");
            return null;
        }
        var years = side.months().stream().map(YearMonth::getYear).collect(Collectors.toSet());
        var crossed = crossings.of(traffic, years, wanted);
        if (crossed.isEmpty()) {
            notes.add(
                    "crossings are known by land port of the United States (SCHEDULE_D), by region, and by field office"
                            + " of the southwest border, for 2019 to 2024");
        }
        return crossed.map(denominator -> Fraction.of(value, denominator)).orElse(null);
    }
}
