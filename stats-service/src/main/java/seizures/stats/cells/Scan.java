package seizures.stats.cells;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import seizures.contract.Form;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.Lot;
import seizures.domain.overlap.AreaOverlaps.Amounts;
import seizures.stats.cells.Counts.Group;
import seizures.stats.cells.Counts.Slice;

/**
 * One reading of the cells for one question. Each part of a cell has become a small number; the number of a slice is
 * composed of the numbers of its place, its goods and its period, as the digits of a number are. Where a place is in several
 * groups, as of two agencies that took part, the cells are read once for each: the first reading makes the total.
 */
final class Scan {
    private static final int DAYS = 32;
    private static final NavigableMap<YearMonth, Block> NONE = Collections.emptyNavigableMap();

    private record Kind(Map<Dimension, String> values, SubstanceCode substance, Form form) {}

    /** @param year of the calendar, for the averages of doses */
    private record Time(Period period, int year) {}

    private final Selection selection;
    private final int known;
    private final Places.Groups placeGroups;
    private long[] placeNumbers;
    private int pass;
    private final Codes<Goods> goods;
    private final Codes<List<Goods>> overlapping;
    private final Axis<Kind> kinds;
    private final Axis<List<Kind>> together;
    private final Codes<Time> times = new Codes<>();
    private final Map<YearMonth, int[]> timesOfMonths = new HashMap<>();
    private final Places places;
    private final Finality finality;
    /** Rows with something that is not final. */
    private final BitSet open = new BitSet();

    private final CellOverlaps areas;
    private final Rows rows = new Rows();
    private final Rows overlapRows = new Rows();
    private final RepeatedAmounts repeated = new RepeatedAmounts();

    Scan(
            Selection selection,
            Places places,
            Codes<Goods> goods,
            Codes<List<Goods>> overlapping,
            ReportingMonths reporting,
            Finality finality) {
        this.selection = selection;
        this.known = (int) selection.knownAt().toEpochDay();
        this.placeGroups = places.groups(selection);
        this.placeNumbers = placeGroups.numbers(pass);
        this.places = places;
        this.finality = finality;
        this.goods = goods;
        this.overlapping = overlapping;
        this.areas = new CellOverlaps(
                selection, places, goods, reporting.overlapping(selection.firstMonth(), selection.lastMonth()));
        this.kinds = Axis.of(goods, this::kind);
        this.together = Axis.of(overlapping, this::kindsTogether);
    }

    private List<Kind> kind(Goods goods) {
        return selection.goods(goods).stream()
                .map(values -> new Kind(values, selection.substance(goods), goods.form()))
                .toList();
    }

    /** The selected goods of an overlap, where there are at least two. */
    private List<List<Kind>> kindsTogether(List<Goods> goods) {
        var selected = kinds(goods);
        return selected.size() > 1 ? List.of(selected) : List.of();
    }

    private List<Kind> kinds(List<Goods> goods) {
        return goods.stream().flatMap(each -> kind(each).stream()).toList();
    }

    Counts sum(
            Map<SubstanceCode, NavigableMap<YearMonth, Block>> bySubstance, NavigableMap<YearMonth, Block> overlaps) {
        var substances = selectedSubstances();
        areas.read(bySubstance, overlaps, overlapping, substances);
        var leftOut = areas.leftOut();
        for (pass = 0; pass < placeGroups.passes(); pass++) {
            placeNumbers = placeGroups.numbers(pass);
            for (var substance : substances) {
                inRange(bySubstance.getOrDefault(substance, NONE)).forEach(this::add);
            }
            leftOut.forEach(this::add);
            if (!together.isEmpty()) {
                inRange(overlaps).forEach(this::addOverlaps);
            }
        }
        takeOverlapsOut();
        return new Counts(slices(), repeated.byGroup(), repeated.inAll(), repeated.inExcluded(), touching());
    }

    private List<Amounts> touching() {
        long[] numbers = areas.isPossible() ? placeGroups.numbers(0) : new long[0];
        return areas.touching(part -> numbers[part.place()] >= 0 && isMeant(part));
    }

    private boolean isMeant(CellOverlaps.Part part) {
        int time = times(part.month().month())[part.day()];
        return kinds.group(part.goods()) >= 0
                && time >= 0
                && !times.value(time).period().excluded();
    }

    private Set<SubstanceCode> selectedSubstances() {
        var selected = new HashSet<SubstanceCode>();
        for (int code = 0; code < goods.size(); code++) {
            if (kinds.group(code) >= 0) {
                selected.add(goods.value(code).substance());
            }
        }
        return selected;
    }

    private NavigableMap<YearMonth, Block> inRange(NavigableMap<YearMonth, Block> months) {
        return selection.firstMonth().isAfter(selection.lastMonth())
                ? NONE
                : months.subMap(selection.firstMonth(), true, selection.lastMonth(), true);
    }

    /** For each day of a month, and for 0, the month alone, the number of its time, or −1. */
    private int[] times(YearMonth month) {
        return timesOfMonths.computeIfAbsent(month, this::timesOf);
    }

    private int[] timesOf(YearMonth month) {
        int[] numbers = new int[DAYS];
        for (int day = 0; day < DAYS; day++) {
            numbers[day] = day > month.lengthOfMonth()
                    ? -1
                    : selection
                            .period(day == 0 ? Happened.in(month) : Happened.on(month.atDay(day)))
                            .map(period -> times.of(new Time(period, month.getYear())))
                            .orElse(-1);
        }
        return numbers;
    }

    private void add(YearMonth month, Block block) {
        int[] rowsOfCells = rows(numbers(block, times(month), kinds), rows);
        if (!finality.equals(Finality.NONE)) {
            markOpen(month, block, rowsOfCells);
        }
        rows.add(block, rowsOfCells);
    }

    private void markOpen(YearMonth month, Block block, int[] rows) {
        boolean[] finalOn = finalOn(month);
        for (int at = 0; at < rows.length; at++) {
            if (rows[at] >= 0 && !finalOn[places.agencyOf(block.places[at]) * DAYS + block.days[at]]) {
                open.set(rows[at]);
            }
        }
    }

    /** For each agency and day of a month, and for 0, the month alone, whether it is final. */
    private boolean[] finalOn(YearMonth month) {
        var agencies = places.agencies();
        boolean[] finalOn = new boolean[agencies.size() * DAYS];
        for (int agency = 0; agency < agencies.size(); agency++) {
            for (int day = 0; day <= month.lengthOfMonth(); day++) {
                var happened = day == 0 ? Happened.in(month) : Happened.on(month.atDay(day));
                finalOn[agency * DAYS + day] = finality.isFinal(agencies.value(agency), happened);
            }
        }
        return finalOn;
    }

    /** The composed number of each cell, or −1 where it is not selected. */
    private long[] numbers(Block block, int[] timeOf, Axis<?> goodsAxis) {
        long[] numbers = new long[block.size];
        long kindCount = goodsAxis.size();
        long timeBase = Math.multiplyExact(placeGroups.size(), kindCount);
        for (int at = 0; at < block.size; at++) {
            long place = placeNumbers[block.places[at]];
            int kind = goodsAxis.group(block.goods[at]);
            int time = timeOf[block.days[at]];
            numbers[at] = (place < 0 || kind < 0 || time < 0 || block.recorded[at] > known)
                    ? -1
                    : Math.addExact(Math.multiplyExact(time, timeBase), place * kindCount + kind);
        }
        return numbers;
    }

    /** The row of each cell: that of its number, twice, and 1 more where a total is without it; −1 where it is not selected. */
    private int[] rows(long[] numbers, Rows into) {
        int again = pass > 0 ? 1 : 0;
        int[] rowsOfCells = new int[numbers.length];
        for (int at = 0; at < numbers.length; at++) {
            rowsOfCells[at] = numbers[at] < 0 ? -1 : into.of(Math.addExact(numbers[at], numbers[at]) + again);
        }
        return rowsOfCells;
    }

    /** Those that are alike are summed first; one of which an area's sum leaves goods out is by itself. */
    private void addOverlaps(YearMonth month, Block block) {
        long[] numbers = numbers(block, times(month), together);
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] >= 0) {
                var all = overlapping.value(block.goods[at]);
                var counted = areas.counted(month, block.places[at], block.days[at], all);
                if (counted.size() != all.size()) {
                    takeOut(numbers[at], kinds(counted), block.tally(at), pass == 0);
                    numbers[at] = -1;
                }
            }
        }
        overlapRows.add(block, rows(numbers, overlapRows));
    }

    private void takeOverlapsOut() {
        long[] numbers = overlapRows.numbers();
        for (int row = 0; row < numbers.length; row++) {
            long number = numbers[row] / 2;
            var kindsHere = together.value((int) (number % together.size()));
            takeOut(number, kindsHere, overlapRows.tally(row), numbers[row] % 2 == 0);
        }
    }

    /** @param isOfTotal whether it is in the total too */
    private void takeOut(long number, List<Kind> kindsHere, Tally tally, boolean isOfTotal) {
        long rest = number / together.size();
        var place = placeGroups.values(rest % placeGroups.size());
        var period = times.value((int) (rest / placeGroups.size())).period();
        repeated.add(period, place, kindsHere.stream().map(Kind::values).toList(), tally);
        if (isOfTotal) {
            repeated.addToTotal(period, kindsHere.size(), tally);
        }
    }

    private List<Slice> slices() {
        var slices = new ArrayList<Slice>();
        long[] numbers = rows.numbers();
        for (int row = 0; row < numbers.length; row++) {
            long number = numbers[row] / 2;
            var kind = kinds.value((int) (number % kinds.size()));
            long rest = number / kinds.size();
            var time = times.value((int) (rest / placeGroups.size()));
            var values = union(placeGroups.values(rest % placeGroups.size()), kind.values());
            slices.add(new Slice(
                    new Group(time.period(), values),
                    new Lot(kind.substance(), kind.form(), time.year()),
                    rows.tally(row),
                    !finality.equals(Finality.NONE) && !open.get(row),
                    numbers[row] % 2 == 1));
        }
        return slices;
    }

    static Map<Dimension, String> union(Map<Dimension, String> a, Map<Dimension, String> b) {
        var union = new EnumMap<Dimension, String>(Dimension.class);
        union.putAll(a);
        union.putAll(b);
        return union;
    }
}
