package seizures.stats.compare;

import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.AgencyOverlaps;
import seizures.domain.registry.Traffic;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts;
import seizures.stats.cells.Counts.Group;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.query.CountRow;
import seizures.stats.query.CountRows;

/** How a comparison is made. For one question each. */
final class Comparing {
    private final ComparisonQuery query;
    private final LikeForLike likeForLike;
    private final Operand.Pair sides;
    private final CountRows a;
    private final CountRows b;
    private final List<String> notes = new ArrayList<>();

    private Comparing(ComparisonQuery query, LikeForLike likeForLike, CountRows a, CountRows b) {
        this.query = query;
        this.likeForLike = likeForLike;
        this.sides = together(likeForLike.agencies().values());
        this.a = a;
        this.b = b;
    }

    static Comparison compare(ComparisonQuery query, Cells cells, CoverageBook book, Optional<Instant> asOf) {
        var likeForLike = LikeForLike.of(query, cells, book);
        var parts = likeForLike.parts();
        var counts = cells.sums(Stream.concat(
                        parts.stream().map(part -> in(query, part, part.sides().a())),
                        parts.stream().map(part -> in(query, part, part.sides().b())))
                .toList());
        var comparing = new Comparing(
                query,
                likeForLike,
                CountRows.of(query.counts(), sum(counts.subList(0, parts.size()))),
                CountRows.of(query.counts(), sum(counts.subList(parts.size(), counts.size()))));
        return comparing.comparison(asOf);
    }

    private static InMonths in(ComparisonQuery query, Part part, Operand side) {
        return new InMonths(query.counts(), part.reporters(), side.months());
    }

    private static Counts sum(List<Counts> counts) {
        return counts.stream().reduce(Counts.NONE, Counts::plus);
    }

    private Operand.Pair together(Collection<Operand.Pair> pairs) {
        return pairs.stream()
                .reduce(Operand.Pair::or)
                .orElseGet(() -> new Operand.Pair(Operand.none(query.a()), Operand.none(query.b())));
    }

    private Comparison comparison(Optional<Instant> asOf) {
        var groups = new TreeSet<Group>(query.counts().order());
        groups.addAll(a.byGroup().keySet());
        groups.addAll(b.byGroup().keySet());
        var rows = groups.stream().map(this::row).toList();
        var total = total();
        var agencies = likeForLike.agencies();
        tellOfPeriods();
        agencies.forEach(this::tellOfAgency);
        notes.addAll(AgencyOverlaps.notes(summed(agencies)));
        notes.addAll(a.notes());
        b.notes().stream().filter(note -> !a.notes().contains(note)).forEach(notes::add);
        return new Comparison(
                query.counts().knownAt(),
                query.counts().calendar().code(),
                query.measure().word(),
                query.method(),
                side(sides.a()),
                side(sides.b()),
                agencies.entrySet().stream().map(this::months).toList(),
                monthsLeftOut(agencies.values()),
                rows,
                total,
                Averages.of(query, sides),
                notes.stream().distinct().toList(),
                asOf.orElse(null));
    }

    private static Set<Agency> summed(Map<Agency, Operand.Pair> agencies) {
        return agencies.entrySet().stream()
                .filter(agency -> !agency.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> monthsLeftOut(Collection<Operand.Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> pair.leftOut().stream())
                .distinct()
                .sorted()
                .map(month -> "%02d".formatted(month.getValue()))
                .toList();
    }

    private Comparison.AgencyMonths months(Map.Entry<Agency, Operand.Pair> agency) {
        return new Comparison.AgencyMonths(
                agency.getKey(),
                Comparison.Months.of(agency.getValue().a(), query.a()),
                Comparison.Months.of(agency.getValue().b(), query.b()));
    }

    private void tellOfAgency(Agency agency, Operand.Pair pair) {
        if (query.isLikeForLike() && pair.a().months().isEmpty()) {
            notes.add(agency + " is left out of both sides: its reports cover no month of one of them");
        } else if (!pair.equals(sides)) {
            notes.add(agency + " is summed over other months than the rest; see coverage");
        }
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

    private Comparison.Row row(Group group) {
        var pairs = likeForLike.of(group.values());
        var inA = Change.Operand.of(a.byGroup().get(group), a.tallies().getOrDefault(group, Tally.ZERO));
        var inB = Change.Operand.of(b.byGroup().get(group), b.tallies().getOrDefault(group, Tally.ZERO));
        return row(group, inA, inB, pairs, true);
    }

    private Comparison.Row total() {
        return row(
                new Group(InMonths.TOGETHER, Map.of()),
                Change.Operand.of(a.total(), a.totalTally()),
                Change.Operand.of(b.total(), b.totalTally()),
                likeForLike.agencies().values().stream()
                        .filter(pair -> !pair.a().months().isEmpty()
                                || !pair.b().months().isEmpty())
                        .distinct()
                        .toList(),
                false);
    }

    /** @param reporters the months of those who report what the row counts */
    private Comparison.Row row(
            Group group, Change.Operand inA, Change.Operand inB, List<Operand.Pair> reporters, boolean isPart) {
        var pairs =
                reporters.stream().filter(pair -> !pair.isEmpty()).distinct().toList();
        var valueA = value(inA.row());
        var valueB = value(inB.row());
        var months = together(pairs);
        return new Comparison.Row(
                query.counts().named(group),
                inA.row(),
                inB.row(),
                Comparison.Value.of(
                        valueA,
                        valueB,
                        pairs.size() == 1
                                ? Fraction.quotient(perMonth(valueA, months.b()), perMonth(valueB, months.a()))
                                : null,
                        Change.of(query.measure(), query.method(), inA, inB)),
                isPart
                        ? new Comparison.Fractions(
                                Fraction.of(valueA, value(a.total())), Fraction.of(valueB, value(b.total())))
                        : null,
                rates(group.values(), valueA, valueB, months));
    }

    /** Times the months of the other side, so that the quotient is that of the means. */
    private static BigInteger perMonth(BigInteger value, Operand other) {
        return value.multiply(BigInteger.valueOf(other.months().size()));
    }

    private BigInteger value(@Nullable CountRow row) {
        return query.measure().of(row, query.method());
    }

    private Comparison.@Nullable Fractions rates(
            Map<Dimension, String> values, BigInteger valueA, BigInteger valueB, Operand.Pair months) {
        if (query.per().isEmpty()) {
            return null;
        }
        var wanted = new EnumMap<Dimension, Set<String>>(Dimension.class);
        wanted.putAll(query.counts().filters());
        values.forEach((dimension, value) -> wanted.put(dimension, Set.of(value)));
        return new Comparison.Fractions(
                rate(months.a(), valueA, wanted, query.per().get()),
                rate(months.b(), valueB, wanted, query.per().get()));
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
        var crossed = Crossings.of(traffic, years, wanted);
        if (crossed.isEmpty()) {
            notes.add(
                    "crossings are known by land port of the United States (SCHEDULE_D), by region, and by field office"
                            + " of the southwest border, for "
                            + "the years that the registers have");
        }
        return crossed.map(denominator -> Fraction.of(value, denominator)).orElse(null);
    }
}
