package seizures.stats.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import seizures.contract.Cell;
import seizures.contract.Goods;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;

/** What one change does to the cells: pure, and the exact reverse for the change with the other sign. */
final class Moves {
    private Moves() {}

    /** What to add to each cell: one for each kind of goods, and the overlaps where there are several kinds. */
    static Map<Cell, Tally> of(SeizureChange change) {
        if (change.contributions().size() == 1 && change.shared().isEmpty()) { // as nearly always
            var only = change.contributions().getFirst();
            var tally = Tally.of(only).plus(Tally.ofSeizures(change.eventCount()));
            return Map.of(Cell.of(change, List.of(only.goods())), signed(change, tally));
        }
        var byGoods = new TreeMap<Goods, Tally>();
        for (var item : change.contributions()) {
            byGoods.merge(item.goods(), Tally.of(item), Tally::plus);
        }
        var seizures = Tally.ofSeizures(change.eventCount());
        var moves = new LinkedHashMap<Cell, Tally>();
        byGoods.forEach(
                (goods, items) -> moves.put(Cell.of(change, List.of(goods)), signed(change, items.plus(seizures))));
        if (byGoods.size() > 1) {
            moves.put(Cell.of(change, new ArrayList<>(byGoods.keySet())), signed(change, seizures));
        }
        for (var shared : change.shared()) {
            moves.merge(Cell.of(change, shared.goods()), signed(change, Tally.of(shared)), Tally::plus);
        }
        return moves;
    }

    private static Tally signed(SeizureChange change, Tally tally) {
        return change.sign() > 0 ? tally : tally.negated();
    }
}
