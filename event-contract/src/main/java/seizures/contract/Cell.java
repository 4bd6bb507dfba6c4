package seizures.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Under what a tally is kept: place, goods and both clocks. Key of {@code seizures.dose-counts.v1}.
 *
 * <p>A cell of one kind of goods tallies them. A cell of several is an <em>overlap</em>: its tally has nothing but the
 * seizures that had exactly these goods together, and each of them is in the single cells as well. So the seizures of
 * any selection are Σ single cells − Σ overlaps × (selected goods of the overlap − 1), each counted once.
 *
 * <p>As text: the parts in order, parted by {@code |}, an unknown origin empty, {@code %} and {@code |} as
 * {@code %25} and {@code %7C}.
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
        Optional<Country> origin,
        List<Goods> goods,
        Happened occurredOn,
        LocalDate recordedOn) {
    private static final int PLACE_AND_TIME = 7;
    private static final int PARTS_OF_GOODS = 3;

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

    public boolean isOverlap() {
        return goods.size() > 1;
    }

    /** The reverse of {@link #toString}. */
    public static Cell parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length < PLACE_AND_TIME + PARTS_OF_GOODS || (parts.length - PLACE_AND_TIME) % PARTS_OF_GOODS != 0) {
            throw new IllegalArgumentException("is no cell");
        }
        var goods = new ArrayList<Goods>();
        for (int i = PLACE_AND_TIME; i < parts.length; i += PARTS_OF_GOODS) {
            goods.add(new Goods(
                    new SubstanceCode(plain(parts[i])), Form.valueOf(parts[i + 1]), Evidence.valueOf(parts[i + 2])));
        }
        return new Cell(
                PortCode.parse(plain(parts[0])),
                new Agency(parts[1]),
                Crossing.valueOf(parts[2]),
                Mode.valueOf(parts[3]),
                parts[4].isEmpty() ? Optional.empty() : Optional.of(new Country(parts[4])),
                goods,
                new Happened(parts[5]),
                LocalDate.parse(parts[6]));
    }

    @Override
    public String toString() {
        var text = new StringBuilder(128)
                .append(escaped(port.toString()))
                .append('|')
                .append(agency.code())
                .append('|')
                .append(crossing.name())
                .append('|')
                .append(mode.name())
                .append('|')
                .append(origin.map(Country::code).orElse(""))
                .append('|')
                .append(occurredOn.text())
                .append('|')
                .append(recordedOn);
        for (var kind : goods) {
            text.append('|')
                    .append(escaped(kind.substance().code()))
                    .append('|')
                    .append(kind.form().name())
                    .append('|')
                    .append(kind.evidence().name());
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.indexOf('|') < 0 && text.indexOf('%') < 0
                ? text
                : text.replace("%", "%25").replace("|", "%7C");
    }

    private static String plain(String text) {
        return text.indexOf('%') < 0 ? text : text.replace("%7C", "|").replace("%25", "%");
    }
}
