package seizures.stats;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import seizures.contract.Cell;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.RouteCountries;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;

/** Counts the naive way, seizure by seizure, to be compared with. */
public final class Recount {
    private Recount() {}

    /** The seizures of which a contribution is meant, each once. */
    public static long seizures(List<SeizureChange> changes, BiPredicate<SeizureChange, Contribution> meant) {
        long seizures = 0;
        for (var change : changes) {
            if (change.contributions().stream().anyMatch(item -> meant.test(change, item))) {
                seizures += change.sign() * (long) change.eventCount();
            }
        }
        return seizures;
    }

    public static long micrograms(List<SeizureChange> changes, BiPredicate<SeizureChange, Contribution> meant) {
        long micrograms = 0;
        for (var change : changes) {
            for (var item : change.contributions()) {
                if (meant.test(change, item)) {
                    micrograms += change.sign() * item.micrograms();
                }
            }
            for (var shared : change.shared()) {
                long selected = shared.goods().stream()
                        .filter(kind -> change.contributions().stream()
                                .anyMatch(item -> goodsOf(item).equals(kind) && meant.test(change, item)))
                        .count();
                micrograms -= selected > 1 ? change.sign() * shared.micrograms() * (selected - 1) : 0;
            }
        }
        return micrograms;
    }

    /** What the cells must hold, made cell by cell from all changes; empty ones are not there. */
    public static Map<Cell, Tally> cells(Collection<SeizureChange> changes) {
        var cells = new HashMap<Cell, Tally>();
        for (var change : changes) {
            var kinds = new TreeSet<Goods>();
            var seen = new HashSet<Goods>();
            for (var item : change.contributions()) {
                var goods = item.goods();
                kinds.add(goods);
                var tally = Tally.of(item).plus(Tally.ofSeizures(seen.add(goods) ? change.eventCount() : 0));
                add(cells, cell(change, List.of(goods)), change.sign(), tally);
            }
            for (var shared : change.shared()) {
                add(cells, cell(change, shared.goods()), change.sign(), Tally.of(shared));
            }
            if (kinds.size() > 1) {
                add(cells, cell(change, List.copyOf(kinds)), change.sign(), Tally.ofSeizures(change.eventCount()));
            }
        }
        cells.values().removeIf(Tally::isZero);
        return cells;
    }

    private static Goods goodsOf(Contribution item) {
        return item.goods();
    }

    private static void add(Map<Cell, Tally> cells, Cell cell, int sign, Tally tally) {
        var before = cells.getOrDefault(cell, Tally.ZERO);
        cells.put(cell, sign > 0 ? before.plus(tally) : before.minus(tally));
    }

    private static Cell cell(SeizureChange change, List<Goods> goods) {
        return new Cell(
                change.port(),
                change.agency(),
                change.circumstances().participants(),
                change.circumstances().crossing(),
                change.circumstances().mode(),
                RouteCountries.of(change.circumstances().route()).origin(),
                RouteCountries.of(change.circumstances().route()).departures(),
                RouteCountries.of(change.circumstances().route()).transits(),
                change.circumstances().detection(),
                goods,
                change.occurredOn(),
                change.recordedOn());
    }
}
