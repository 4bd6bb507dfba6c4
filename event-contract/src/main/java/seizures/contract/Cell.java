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
 * seizures that had exactly these goods together, and the amounts of items that all of these goods have in common; each of
 * them is in the single cells as well. So the tally of any selection is Σ single cells − Σ overlaps × (selected goods of the
 * overlap − 1), each seizure and each gram counted once.
 *
 * @param participants agencies that took part beside the one that reports, in order and distinct
 * @param origin the country that the goods came from first, where known
 * @param departures countries from which they were sent, in order and distinct
 * @param transits countries through which they went, in order and distinct
 * @param detection what found the goods, in order and distinct
 * @param goods in order and distinct, at least one
 * @param occurredOn the day it happened in the port's calendar, or the month
 * @param recordedOn the day it was known, UTC
 */
public record Cell(
        PortCode port,
        Agency agency,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Agency> participants,
        Crossing crossing,
        Mode mode,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Country> origin,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Country> departures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Country> transits,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Detection> detection,
        List<Goods> goods,
        Happened occurredOn,
        LocalDate recordedOn) {
    public Cell {
        participants = inOrder("participants", participants);
        departures = inOrder("departures", departures);
        transits = inOrder("transits", transits);
        detection = inOrder("detection", detection);
        goods = inOrder("goods", goods);
        if (goods.isEmpty()) {
            throw new IllegalArgumentException("a cell has goods");
        }
    }

    private static <T extends Comparable<T>> List<T> inOrder(String what, List<T> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).compareTo(values.get(i)) >= 0) {
                throw new IllegalArgumentException("the " + what + " of a cell are distinct and in order");
            }
        }
        return List.copyOf(values);
    }

    /** Where a change counts with these of its goods. */
    public static Cell of(SeizureChange change, List<Goods> goods) {
        var circumstances = change.circumstances();
        var way = RouteCountries.of(circumstances.route());
        return new Cell(
                circumstances.port(),
                circumstances.agency(),
                circumstances.participants(),
                circumstances.crossing(),
                circumstances.mode(),
                way.origin(),
                way.departures(),
                way.transits(),
                circumstances.detection(),
                goods,
                circumstances.occurredOn(),
                change.recordedOn());
    }

    /** The countries on the way. */
    public RouteCountries way() {
        return new RouteCountries(origin, departures, transits);
    }

    /** Whether it holds what several goods of one seizure share, which a sum over those goods counts once. */
    @JsonIgnore
    public boolean isOverlap() {
        return goods.size() > 1;
    }
}
