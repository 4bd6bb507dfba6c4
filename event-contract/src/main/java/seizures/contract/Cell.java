package seizures.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Under what a tally is kept: place, goods and both clocks. Key of {@code seizures.dose-counts.v2}, as JSON: parts by
 * name, in this order, since a store finds a cell by these bytes; without a part that is not known.
 *
 * <p>A cell of one kind of goods tallies them. A cell of several is an <em>overlap</em>: its tally has nothing but the
 * seizures that had exactly these goods together, and each of them is in the single cells as well. So the seizures of
 * any selection are Σ single cells − Σ overlaps × (selected goods of the overlap − 1), each counted once.
 *
 * @param origin the country that the goods came from first, where known
 * @param goods in order and distinct, at least one
 * @param occurredOn the day it happened in the port's calendar, or the month
 * @param recordedOn the day it was known, UTC
 */
public record Cell(
        PortCode port,
        Agency agency,
        Crossing crossing,
        Mode mode,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Country> origin,
        List<Goods> goods,
        Happened occurredOn,
        LocalDate recordedOn) {
    public Cell {
        goods = List.copyOf(goods);
        if (goods.isEmpty()) {
            throw new IllegalArgumentException("a cell has goods");
        }
        for (int i = 1; i < goods.size(); i++) {
            if (goods.get(i - 1).compareTo(goods.get(i)) >= 0) {
                throw new IllegalArgumentException("the goods of a cell are distinct and in order");
            }
        }
    }

    /** Where a change counts with these of its goods. */
    public static Cell of(SeizureChange change, List<Goods> goods) {
        return new Cell(
                change.port(),
                change.agency(),
                change.crossing(),
                change.mode(),
                change.origin(),
                goods,
                change.occurredOn(),
                change.recordedOn());
    }

    @JsonIgnore
    public boolean isOverlap() {
        return goods.size() > 1;
    }
}
