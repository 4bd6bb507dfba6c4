package seizures.stats.changes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.SeizureChange;
import seizures.contract.SharedAmount;
import seizures.domain.dimension.DimensionSource;
import seizures.domain.overlap.AreaMonth.Where;
import seizures.stats.cells.Codes;
import seizures.stats.cells.Reporter;
import seizures.stats.cells.ReportingMonths;

/**
 * All changes ever made, by the day on which they were known (UTC), for many readers and one writer. Packed: about 50
 * bytes a change, so that a million of them take 50 MB.
 */
final class Changes {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Codes<DimensionSource> places = new Codes<>();
    private final Codes<Goods> goods = new Codes<>();
    private final Codes<Happened> times = new Codes<>();
    private final NavigableMap<LocalDate, Packed> days = new TreeMap<>();
    private final ReportingMonths reporting = new ReportingMonths();
    private long size;
    private volatile boolean complete;

    /** Takes in changes; a reader sees all of them or none. */
    void take(Iterable<SeizureChange> changes) {
        lock.writeLock().lock();
        try {
            changes.forEach(this::keep);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void keep(SeizureChange change) {
        var day = days.computeIfAbsent(change.recordedOn(), unseen -> new Packed());
        day.put(change.seizureId().value());
        day.put(change.cause());
        day.put(change.sign());
        var place = DimensionSource.of(change.circumstances());
        day.put(places.of(place));
        day.put(times.of(change.occurredOn()));
        reporting.add(Reporter.of(place), change.occurredOn());
        day.put(change.eventCount());
        day.put(change.linkedTo() == null ? "" : change.linkedTo().value());
        day.put(change.contributions().size());
        change.contributions().forEach(item -> keep(item, day));
        day.put(change.shared().size());
        change.shared().forEach(shared -> keep(shared, day));
        size++;
    }

    private void keep(SharedAmount shared, Packed day) {
        day.put(shared.goods().size());
        shared.goods().forEach(kind -> day.put(goods.of(kind)));
        day.put(shared.micrograms());
        day.put(shared.pills());
        day.put(shared.microlitres());
        day.put(shared.units());
        day.put(shared.items());
    }

    private void keep(Contribution item, Packed day) {
        day.put(goods.of(item.goods()));
        day.put(item.micrograms());
        day.put(item.assayedMicrograms());
        day.put(item.pureMicrograms());
        day.put(item.pills());
        day.put(item.assayedPills());
        day.put(item.pillPureMicrograms());
        day.put(item.microlitres());
        day.put(item.units());
        day.put(item.unconverted());
    }

    /** Each change that was known after one day ended and until another did, by day. */
    void between(LocalDate after, LocalDate until, Consumer<Change> reader) {
        lock.readLock().lock();
        try {
            for (var day : days.subMap(after, false, until, true).values()) {
                var packed = day.reader();
                while (packed.hasMore()) {
                    reader.accept(change(packed));
                }
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** See {@link ReportingMonths#overlapping}. */
    Map<YearMonth, Set<Where>> overlapping(YearMonth first, YearMonth last) {
        lock.readLock().lock();
        try {
            return reporting.overlapping(first, last);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Change change(Packed.Reader day) {
        return new Change(
                day.text(),
                day.small(),
                day.small(),
                places.value(day.small()),
                times.value(day.small()),
                day.small(),
                linkedTo(day.text()),
                contributions(day),
                shared(day));
    }

    private List<SharedAmount> shared(Packed.Reader day) {
        var shared = new SharedAmount[day.small()];
        for (int i = 0; i < shared.length; i++) {
            var kinds = new Goods[day.small()];
            for (int k = 0; k < kinds.length; k++) {
                kinds[k] = goods.value(day.small());
            }
            shared[i] = new SharedAmount(
                    List.of(kinds), day.number(), day.number(), day.number(), day.number(), day.small());
        }
        return List.of(shared);
    }

    private static @Nullable String linkedTo(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<Contribution> contributions(Packed.Reader day) {
        var items = new Contribution[day.small()];
        for (int i = 0; i < items.length; i++) {
            var kind = goods.value(day.small());
            items[i] = new Contribution(
                    kind.substance(),
                    kind.form(),
                    kind.evidence(),
                    day.number(),
                    day.number(),
                    day.number(),
                    day.number(),
                    day.number(),
                    day.number(),
                    day.number(),
                    day.number(),
                    day.small());
        }
        return List.of(items);
    }

    /** Says that all changes that there were at the start are here. */
    void complete() {
        complete = true;
    }

    /** Whether answers may be given: before, seizures would be missing. */
    boolean isComplete() {
        return complete;
    }

    long size() {
        lock.readLock().lock();
        try {
            return size;
        } finally {
            lock.readLock().unlock();
        }
    }
}
