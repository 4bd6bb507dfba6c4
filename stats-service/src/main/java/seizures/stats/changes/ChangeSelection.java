package seizures.stats.changes;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.Lot;
import seizures.stats.cells.Counts.Group;
import seizures.stats.cells.Period;
import seizures.stats.cells.Selection;

/** What changes mean to one question: which groups they move, and by how much. Asked once for each distinct part. */
public final class ChangeSelection {
    private final Selection selection;
    private final IdentityHashMap<Change.Place, Optional<Map<Dimension, String>>> places = new IdentityHashMap<>();
    private final Map<Goods, Optional<Map<Dimension, String>>> goods = new HashMap<>();
    private final Map<Happened, Optional<Period>> periods = new HashMap<>();

    public ChangeSelection(Selection selection) {
        this.selection = selection;
    }

    /** Nothing where the change is not meant, or where the question cuts the month in which it happened. */
    public void of(Change change, BiConsumer<Group, Tally> reader) {
        var place = places.computeIfAbsent(change.place(), this::place);
        var period = periods.computeIfAbsent(change.occurredOn(), selection::period);
        if (place.isPresent() && period.isPresent() && !period.get().excluded()) {
            tallies(change).forEach((values, items) -> {
                var tally = items.plus(Tally.ofSeizures(change.eventCount()));
                reader.accept(
                        new Group(period.get(), union(place.get(), values)),
                        change.sign() > 0 ? tally : tally.negated());
            });
        }
    }

    /** The items that are meant, by what a dose method reads alike; empty where the change is not meant. No seizures. */
    public Map<Lot, Tally> lots(Change change) {
        var lots = new HashMap<Lot, Tally>(2);
        if (isMeant(change)) {
            int year = change.occurredOn().month().getYear();
            for (var item : change.contributions()) {
                var kind = goodsOf(item);
                if (goods.computeIfAbsent(kind, selection::goods).isPresent()) {
                    var tally =
                            change.sign() > 0 ? Tally.of(item) : Tally.of(item).negated();
                    lots.merge(new Lot(selection.substance(kind), kind.form(), year), tally, Tally::plus);
                }
            }
        }
        return lots;
    }

    private boolean isMeant(Change change) {
        return places.computeIfAbsent(change.place(), this::place).isPresent()
                && periods.computeIfAbsent(change.occurredOn(), selection::period)
                        .filter(period -> !period.excluded())
                        .isPresent();
    }

    private static Goods goodsOf(Contribution item) {
        return new Goods(item.substance(), item.form(), item.evidence());
    }

    /** The items of a change by the values of their goods that are grouped by. */
    private Map<Map<Dimension, String>, Tally> tallies(Change change) {
        var tallies = new HashMap<Map<Dimension, String>, Tally>();
        for (var item : change.contributions()) {
            goods.computeIfAbsent(goodsOf(item), selection::goods)
                    .ifPresent(values -> tallies.merge(values, Tally.of(item), Tally::plus));
        }
        return tallies;
    }

    private Optional<Map<Dimension, String>> place(Change.Place place) {
        return selection
                .port(place.port())
                .flatMap(port -> selection.agency(place.agency()).map(agency -> union(port, agency)))
                .flatMap(so -> selection.crossing(place.crossing()).map(crossing -> union(so, crossing)))
                .flatMap(so -> selection.mode(place.mode()).map(mode -> union(so, mode)))
                .flatMap(so -> selection.origin(place.origin()).map(origin -> union(so, origin)));
    }

    private static Map<Dimension, String> union(Map<Dimension, String> a, Map<Dimension, String> b) {
        var union = new HashMap<>(a);
        union.putAll(b);
        return union;
    }
}
