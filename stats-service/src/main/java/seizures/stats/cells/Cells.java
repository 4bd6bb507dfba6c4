package seizures.stats.cells;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Statistic;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;

/**
 * All cells, for many readers and one writer. A question reads the blocks of its substances and months, and in them
 * four small numbers of each cell: about 20 ns a cell. Memory: 13 bytes a cell, 8 for each column in use, and 8 of index.
 */
public final class Cells {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Places places = new Places();
    private final Codes<Goods> goods = new Codes<>();
    private final Codes<List<Goods>> overlapping = new Codes<>();
    private final Map<SubstanceCode, NavigableMap<YearMonth, Block>> bySubstance = new HashMap<>();
    private final NavigableMap<YearMonth, Block> overlaps = new TreeMap<>();
    private final Arrivals arrivals = new Arrivals();
    private final ReportingMonths reporting = new ReportingMonths();
    private final Object news = new Object();
    /** How often updates were taken in; guarded by {@code news}. */
    private long generation;

    private int size;
    private @Nullable Instant newest;
    private volatile boolean complete;

    /**
     * A cell's newest tally, empty where nothing is left of it.
     *
     * @param tally empty if the cell was deleted
     * @param at when the report behind it was sent
     */
    public record Update(Cell cell, Optional<Tally> tally, Instant at) {}

    /** Takes in updates; a question sees all of them or none. */
    public void take(Iterable<Update> updates) {
        lock.writeLock().lock();
        try {
            for (var update : updates) {
                put(update.cell(), update.tally().orElse(Tally.ZERO));
                newest = newest == null || update.at().isAfter(newest) ? update.at() : newest;
            }
        } finally {
            lock.writeLock().unlock();
        }
        if (updates.iterator().hasNext()) {
            readAnew();
        }
    }

    /** Whoever waits for news counts again: what the cells hold, or what their names mean, has changed. */
    public void readAnew() {
        synchronized (news) {
            generation++;
            news.notifyAll();
        }
    }

    private void put(Cell cell, Tally tally) {
        var happened = cell.occurredOn();
        var months = cell.isOverlap()
                ? overlaps
                : bySubstance.computeIfAbsent(cell.goods().getFirst().substance(), unseen -> new TreeMap<>());
        var block = months.computeIfAbsent(happened.month(), unseen -> new Block());
        int kind = cell.isOverlap()
                ? overlapping.of(cell.goods())
                : goods.of(cell.goods().getFirst());
        byte day = happened.isMonth() ? 0 : (byte) happened.firstDay().getDayOfMonth();
        int known = (int) cell.recordedOn().toEpochDay();
        int place = places.codeOf(cell);
        if (!cell.isOverlap()) {
            long before = block.lower(place, kind, day, known, Statistic.SEIZURES);
            arrivals.move(cell, tally.lower(Statistic.SEIZURES) - before);
        }
        if (block.put(place, kind, day, known, tally)) {
            size++;
            reporting.add(places.reporter(place), happened);
        }
    }

    /** The days, or months, on which something happened that an agency reported, as known on a day. */
    public List<Happened> arrivals(Agency agency, LocalDate knownAt) {
        return reading(() -> arrivals.of(agency, knownAt));
    }

    /** Changes with {@link #arrivals} of an agency, for whatever day of knowledge. */
    public long arrivalsVersion(Agency agency) {
        return reading(() -> arrivals.version(agency));
    }

    /** Who had reported anything, and where, as known on a day. */
    public List<Reporter> reporters(LocalDate knownAt) {
        return reading(() -> arrivals.reporters(knownAt));
    }

    private <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Grows with each change. */
    public long generation() {
        synchronized (news) {
            return generation;
        }
    }

    /** Waits until there is news after a generation, but not for ever. @return the generation that is reached */
    public long awaitNewer(long generation, Duration patience) throws InterruptedException {
        synchronized (news) {
            long end = System.nanoTime() + patience.toNanos();
            long left = patience.toMillis();
            while (this.generation <= generation && left > 0) {
                news.wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
            return this.generation;
        }
    }

    /** Says that all cells that there were at the start are here. */
    public void complete() {
        complete = true;
    }

    /** Whether answers may be given: before, they would be too small. */
    public boolean isComplete() {
        return complete;
    }

    /** The sums of a selection. @throws Counts.TooMany for more than a million slices */
    public Counts sum(Selection selection) {
        return sums(List.of(selection)).getFirst();
    }

    /** The sums of a selection, and what of it is final. */
    public Counts sum(Selection selection, Finality finality) {
        return sums(List.of(selection), finality).getFirst();
    }

    /** The sums of several selections, all of the same moment. */
    public List<Counts> sums(List<? extends Selection> selections) {
        return sums(selections, Finality.NONE);
    }

    private List<Counts> sums(List<? extends Selection> selections, Finality finality) {
        lock.readLock().lock();
        try {
            return selections.stream()
                    .map(selection -> new Scan(selection, places, goods, overlapping, reporting, finality)
                            .sum(bySubstance, overlaps))
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Cells ever held since the start, those included that nothing is left of. */
    public int size() {
        lock.readLock().lock();
        try {
            return size;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** When the newest update was made that is part of the answers; empty before the first. */
    public Optional<Instant> asOf() {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(newest);
        } finally {
            lock.readLock().unlock();
        }
    }
}
