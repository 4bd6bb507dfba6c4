package seizures.stats.cells;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.contract.Goods;
import seizures.contract.SubstanceCode;
import seizures.domain.overlap.AreaMonth;
import seizures.domain.overlap.AreaMonth.Where;
import seizures.domain.overlap.AreaOverlaps;
import seizures.domain.overlap.AreaOverlaps.Amounts;
import seizures.domain.overlap.AreaOverlaps.LeftOut;
import seizures.domain.registry.Substances;

/** What the cells of a question's months hold in a sum of an area and in reports of places in it. For one question each. */
final class CellOverlaps {
    /**
     * The cells of all days of knowledge of some goods at a place and time.
     *
     * @param order within a month, by what they mean, not by their codes, which are others in each instance
     */
    record Part(String order, AreaMonth month, int place, int goods, byte day) implements Comparable<Part> {
        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::month).thenComparing(Part::order);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    private final Selection selection;
    private final Places places;
    private final Codes<Goods> goods;
    private final Map<YearMonth, Set<Where>> candidates;
    private final AreaOverlaps<Part> overlaps;
    private final Map<Integer, Optional<Where>> wheres = new HashMap<>();
    private LeftOut<Part> leftOut = LeftOut.nothing();

    CellOverlaps(Selection selection, Places places, Codes<Goods> goods, Map<YearMonth, Set<Where>> candidates) {
        this.selection = selection;
        this.places = places;
        this.goods = goods;
        this.candidates = candidates;
        this.overlaps = new AreaOverlaps<>(selection.overlap());
    }

    boolean isPossible() {
        return !candidates.isEmpty();
    }

    /** Reads the cells of some substances, whatever else the question selects. */
    void read(
            Map<SubstanceCode, NavigableMap<YearMonth, Block>> bySubstance,
            NavigableMap<YearMonth, Block> shared,
            Codes<List<Goods>> sharing,
            Set<SubstanceCode> selected) {
        var wanted = selected.stream().map(Substances::today).collect(Collectors.toSet());
        bySubstance.forEach((substance, months) -> {
            if (wanted.contains(Substances.today(substance))) {
                candidates.keySet().forEach(month -> read(month, months.get(month)));
            }
        });
        candidates.keySet().forEach(month -> readShared(month, shared.get(month), sharing));
        leftOut = overlaps.leftOut();
    }

    private void read(YearMonth month, @Nullable Block block) {
        for (int at = 0; block != null && at < block.size; at++) {
            var where = where(month, block.places[at]);
            if (where.isPresent() && isKnown(block, at)) {
                add(
                        AreaMonth.of(
                                month, where.get(), goods.value(block.goods[at]).substance()),
                        block,
                        at);
            }
        }
    }

    private void add(AreaMonth month, Block block, int at) {
        int place = block.places[at];
        byte day = block.days[at];
        if (!AreaMonth.isArea(places.reporter(place).port())) {
            overlaps.addReport(month, () -> part(month, place, block.goods[at], day), block.tally(at));
        } else if (day == 0) {
            overlaps.addSum(month, part(month, place, block.goods[at], day), block.tally(at));
        }
    }

    private Part part(AreaMonth month, int place, int kind, byte day) {
        return new Part(places.order(place, goods.value(kind)) + " " + day, month, place, kind, day);
    }

    private void readShared(YearMonth month, @Nullable Block block, Codes<List<Goods>> sharing) {
        for (int at = 0; block != null && at < block.size; at++) {
            int place = block.places[at];
            var where = where(month, place);
            boolean isArea =
                    where.isPresent() && AreaMonth.isArea(places.reporter(place).port());
            if (where.isPresent() && isKnown(block, at) && (!isArea || block.days[at] == 0)) {
                var tally = block.tally(at);
                var months = new HashMap<AreaMonth, Integer>();
                sharing.value(block.goods[at])
                        .forEach(kind ->
                                months.merge(AreaMonth.of(month, where.get(), kind.substance()), 1, Integer::sum));
                months.forEach((one, kinds) -> overlaps.addShared(one, isArea, tally, kinds));
            }
        }
    }

    private boolean isKnown(Block block, int at) {
        return block.recorded[at] <= selection.knownAt().toEpochDay();
    }

    /** Where a place is that may be in an overlap of a month. */
    private Optional<Where> where(YearMonth month, int place) {
        var here = candidates.getOrDefault(month, Set.of());
        return here.isEmpty()
                ? Optional.empty()
                : wheres.computeIfAbsent(place, code -> places.reporter(code).where())
                        .filter(here::contains);
    }

    /** What is not counted, as blocks of cells below zero, to be added to the others. */
    NavigableMap<YearMonth, Block> leftOut() {
        var blocks = new TreeMap<YearMonth, Block>();
        leftOut.parts()
                .forEach((part, tally) -> blocks.computeIfAbsent(part.month().month(), _ -> new Block())
                        .put(part.place(), part.goods(), part.day(), 0, tally.negated()));
        return blocks;
    }

    /** Of goods that were seized together those that are counted. */
    List<Goods> counted(YearMonth month, int place, byte day, List<Goods> together) {
        var where = where(month, place);
        if (where.isEmpty()) {
            return together;
        }
        boolean isArea = AreaMonth.isArea(places.reporter(place).port());
        return together.stream()
                .filter(kind ->
                        !leftOut.isWithout(AreaMonth.of(month, where.get(), kind.substance()), isArea, day == 0))
                .toList();
    }

    /** The months of which a part is meant that the choice is about. */
    List<Amounts> touching(Predicate<Part> isMeant) {
        return overlaps.touching(isMeant);
    }
}
