package seizures.stats.changes;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.SharedAmount;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionPart;
import seizures.domain.dimension.DimensionSource;
import seizures.domain.doses.Lot;
import seizures.stats.cells.Counts.Group;
import seizures.stats.cells.Period;
import seizures.stats.cells.Selection;

/** What changes mean to one question: which groups they move, and by how much. Asked once for each distinct part. */
final class ChangeSelection {
    private final Selection selection;
    private final IdentityHashMap<DimensionSource, List<Map<Dimension, String>>> places = new IdentityHashMap<>();
    private final Map<Goods, List<Map<Dimension, String>>> goods = new HashMap<>();
    private final Map<Happened, Optional<Period>> periods = new HashMap<>();

    ChangeSelection(Selection selection) {
        this.selection = selection;
    }

    /** Nothing where the change is not meant, or where the question cuts the month in which it happened. */
    void of(Change change, BiConsumer<Group, Tally> reader) {
        var at = places.computeIfAbsent(change.place(), this::places);
        var period = periods.computeIfAbsent(change.occurredOn(), selection::period);
        if (!at.isEmpty() && period.isPresent() && !period.get().excluded()) {
            tallies(change).forEach((values, items) -> {
                var tally = items.plus(Tally.ofSeizures(change.eventCount()));
                var signed = change.sign() > 0 ? tally : tally.negated();
                at.forEach(place -> reader.accept(new Group(period.get(), union(place, values)), signed));
            });
        }
    }

    /** The groups that some goods are in; none where they are not meant. */
    List<Group> groups(DimensionSource place, Happened occurredOn, Goods kind) {
        var at = places.computeIfAbsent(place, this::places);
        var period = periods.computeIfAbsent(occurredOn, selection::period).filter(one -> !one.excluded());
        return period.stream()
                .flatMap(one -> at.stream()
                        .flatMap(values -> goods.computeIfAbsent(kind, selection::goods).stream()
                                .map(more -> new Group(one, union(values, more)))))
                .toList();
    }

    /** What a dose method reads some goods as. */
    Lot lot(Happened occurredOn, Goods kind) {
        return new Lot(
                selection.substance(kind), kind.form(), occurredOn.month().getYear());
    }

    /** The items that are meant, by what a dose method reads alike; empty where the change is not meant. No seizures. */
    Map<Lot, Tally> lots(Change change) {
        var lots = new HashMap<Lot, Tally>(2);
        if (isMeant(change)) {
            for (var item : change.contributions()) {
                var kind = item.goods();
                if (!goods.computeIfAbsent(kind, selection::goods).isEmpty()) {
                    var tally =
                            change.sign() > 0 ? Tally.of(item) : Tally.of(item).negated();
                    lots.merge(lot(change.occurredOn(), kind), tally, Tally::plus);
                }
            }
        }
        return lots;
    }

    /** What the items that are meant have in common, and so {@link #lots} has too often; signed. */
    Tally repeated(Change change) {
        var repeated = isMeant(change) ? repeated(change, _ -> true) : Tally.ZERO;
        return change.sign() > 0 ? repeated : repeated.negated();
    }

    /** @param isIn whether goods with such values are summed */
    private Tally repeated(Change change, Predicate<Map<Dimension, String>> isIn) {
        var repeated = Tally.ZERO;
        for (var shared : change.shared()) {
            long selected = shared.goods().stream()
                    .filter(kind -> goods.computeIfAbsent(kind, selection::goods).stream()
                            .anyMatch(isIn))
                    .count();
            repeated = repeated.plus(Tally.of(shared).times(SharedAmount.surplus(selected)));
        }
        return repeated;
    }

    private boolean isMeant(Change change) {
        return !places.computeIfAbsent(change.place(), this::places).isEmpty()
                && periods.computeIfAbsent(change.occurredOn(), selection::period)
                        .filter(period -> !period.excluded())
                        .isPresent();
    }

    /** The items of a change by the values of their goods that are grouped by. */
    private Map<Map<Dimension, String>, Tally> tallies(Change change) {
        var tallies = new HashMap<Map<Dimension, String>, Tally>();
        for (var item : change.contributions()) {
            goods.computeIfAbsent(item.goods(), selection::goods)
                    .forEach(values -> tallies.merge(values, Tally.of(item), Tally::plus));
        }
        tallies.replaceAll((values, sum) -> sum.minus(repeated(change, values::equals)));
        return tallies;
    }

    /** Every group of places that it is in. */
    private List<Map<Dimension, String>> places(DimensionSource place) {
        List<Map<Dimension, String>> groups = List.of(Map.of());
        for (var part : DimensionPart.ALL) {
            var ofPart = groups(part, place);
            groups = groups.stream()
                    .flatMap(group -> ofPart.stream().map(more -> union(group, more)))
                    .toList();
        }
        return groups;
    }

    private <V> List<Map<Dimension, String>> groups(DimensionPart<V> part, DimensionSource place) {
        return selection.groups(part, part.of(place));
    }

    private static Map<Dimension, String> union(Map<Dimension, String> a, Map<Dimension, String> b) {
        var union = new HashMap<>(a);
        union.putAll(b);
        return union;
    }
}
