package seizures.stats.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionPart;
import seizures.domain.doses.DoseMethod;
import seizures.domain.overlap.Overlap;
import seizures.domain.registry.FiscalCalendar;
import seizures.domain.registry.Substances;
import seizures.stats.cells.Counts.Group;
import seizures.stats.cells.Period;
import seizures.stats.cells.Selection;

/**
 * A question. A report that names only the month counts where its whole month lies between {@code from} and
 * {@code to}; where the range cuts the month it is left out, and the answer says how many seizures that were.
 *
 * @param filters the values that are meant, by dimension; a dimension without an entry is not narrowed
 * @param from the first day meant, in the port's calendar; absent: from the beginning
 * @param to the last day meant
 * @param groups in the order asked for
 * @param knownAt what was known when this day ended, UTC
 * @param overlap what is counted of a sum of an area and reports of places in it
 */
public record CountQuery(
        Map<Dimension, Set<String>> filters,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Bucket bucket,
        List<Dimension> groups,
        List<DoseMethod> methods,
        LocalDate knownAt,
        FiscalCalendar calendar,
        Overlap overlap)
        implements Selection {
    private static final YearMonth FIRST = YearMonth.of(0, 1);
    private static final YearMonth LAST = YearMonth.of(9999, 12);
    private static final Period CUT = new Period("", LocalDate.EPOCH, true);

    public CountQuery(
            Map<Dimension, Set<String>> filters,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Bucket bucket,
            List<Dimension> groups,
            List<DoseMethod> methods,
            LocalDate knownAt,
            FiscalCalendar calendar) {
        this(filters, from, to, bucket, groups, methods, knownAt, calendar, Overlap.FINER);
    }

    @Override
    public <V> List<Map<Dimension, String>> groups(DimensionPart<V> part, V value) {
        return selected(part.valuesOf(value));
    }

    @Override
    public List<Map<Dimension, String>> goods(Goods goods) {
        return selected(Dimension.valuesOf(goods));
    }

    @Override
    public SubstanceCode substance(Goods goods) {
        return Substances.today(goods.substance());
    }

    @Override
    public Optional<Period> period(Happened occurredOn) {
        boolean apart = from.filter(occurredOn.lastDay()::isBefore).isPresent()
                || to.filter(occurredOn.firstDay()::isAfter).isPresent();
        boolean cut = from.filter(occurredOn.firstDay()::isBefore).isPresent()
                || to.filter(occurredOn.lastDay()::isAfter).isPresent();
        return apart ? Optional.empty() : Optional.of(cut ? CUT : bucket.of(occurredOn, calendar));
    }

    @Override
    public YearMonth firstMonth() {
        return from.map(YearMonth::from).orElse(FIRST);
    }

    @Override
    public YearMonth lastMonth() {
        return to.map(YearMonth::from).orElse(LAST);
    }

    /** The same question of another day of knowledge. */
    public CountQuery knownAt(LocalDate day) {
        return new CountQuery(filters, from, to, bucket, groups, methods, day, calendar, overlap);
    }

    /** The same question by another bucket. */
    public CountQuery by(Bucket other) {
        return new CountQuery(filters, from, to, other, groups, methods, knownAt, calendar, overlap);
    }

    /** The same question of another time. */
    public CountQuery within(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new CountQuery(filters, first, last, bucket, groups, methods, knownAt, calendar, overlap);
    }

    /** By period, then by the values in the order asked for. */
    public Comparator<Group> order() {
        var order = Comparator.comparing(Group::period);
        for (var dimension : groups) {
            order = order.thenComparing(group -> group.values().getOrDefault(dimension, ""));
        }
        return order;
    }

    /** The values of a group as an answer has them, in the order asked for. */
    public Map<String, String> named(Group group) {
        var named = new LinkedHashMap<String, String>();
        for (var dimension : groups) {
            var value = group.values().get(dimension);
            if (value != null) {
                named.put(dimension.word(), value);
            }
        }
        return named;
    }

    /** Of several values in a dimension only those that the question means: each row can be asked for by its values. */
    private List<Map<Dimension, String>> selected(Map<Dimension, Set<String>> values) {
        List<Map<Dimension, String>> selected = List.of(Map.of());
        for (var dimension : values.keySet()) {
            var there = meant(dimension, values.getOrDefault(dimension, Set.of()));
            if (there.isEmpty()) {
                return List.of();
            }
            if (groups.contains(dimension)) {
                selected = selected.stream()
                        .flatMap(group -> there.stream().map(value -> with(group, dimension, value)))
                        .toList();
            }
        }
        return selected;
    }

    private List<String> meant(Dimension dimension, Set<String> values) {
        var wanted = filters.get(dimension);
        return values.stream()
                .filter(value -> wanted == null || wanted.contains(value))
                .toList();
    }

    private static Map<Dimension, String> with(Map<Dimension, String> group, Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(group);
        more.put(dimension, value);
        return more;
    }
}
