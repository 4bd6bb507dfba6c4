package seizures.alert.backtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.alert.engine.Replay;
import seizures.alert.engine.RulePreview;
import seizures.contract.AlertRuleVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.Registers;

/** The backtests of this instance: a few run at once, each on a thread of its own, and the last ones are kept. */
final class Backtests implements AutoCloseable {
    /** Reads the changes from the start of the log; false from the reader ends it. */
    @FunctionalInterface
    interface History {
        void read(Predicate<SeizureChange> reader);

        /** Reads all statements of coverage. */
        default void statements(Consumer<CoverageEvent> reader) {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
    private static final double READ_ONCE = 0.2;
    private static final double READ_TWICE = 0.4;
    private static final Duration LONGEST_PREVIEW = Duration.ofSeconds(20);
    /** How long a backtest waits for a preview to give it the place. */
    private static final Duration GIVING_WAY = Duration.ofSeconds(5);

    private final DoseMethods methods;
    private final History history;
    private final Clock clock;
    private final int mostKept;
    private final int mostChanges;
    private final Duration longest;
    private final Semaphore places;
    private final AtomicInteger previews = new AtomicInteger();
    private final Map<String, Backtest> kept = new LinkedHashMap<>();

    Backtests(History history, Clock clock, BacktestSettings settings, DoseMethods methods) {
        this.methods = methods;
        this.history = history;
        this.clock = clock;
        this.mostKept = settings.mostKept();
        this.mostChanges = settings.mostChanges();
        this.longest = settings.longest();
        this.places = new Semaphore(settings.mostAtOnce());
    }

    /** Nothing where as many run as may; a preview gives way. */
    Optional<Backtest> start(AlertRuleVersion rule, Instant from, Instant to, String owner) {
        if (!places.tryAcquire() && !isGivenWay()) {
            return Optional.empty();
        }
        var backtest =
                new Backtest(UUID.randomUUID().toString(), rule, from, to, clock.instant(), owner, overdue(longest));
        keep(backtest);
        Thread.ofPlatform().daemon().name("backtest-" + backtest.id()).start(() -> inOneStateOfTheRegisters(backtest));
        return Optional.of(backtest);
    }

    private boolean isGivenWay() {
        try {
            return previews.get() > 0 && places.tryAcquire(GIVING_WAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * What a rule comes to by all that is known now, on the caller's thread. It takes a place, as a backtest does, and leaves
     * it to one that is started meanwhile: whoever writes a rule asks for previews all the time and tries the rule once.
     *
     * @return nothing where as many run as may, or where it gave way
     */
    Optional<Preview> preview(AlertRuleVersion rule) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        previews.incrementAndGet();
        try {
            var isOverdue = overdue(LONGEST_PREVIEW);
            var givesWay = new AtomicBoolean();
            BooleanSupplier goesOn = () -> {
                givesWay.compareAndSet(false, places.hasQueuedThreads());
                return !givesWay.get() && !isOverdue.getAsBoolean();
            };
            var replay = new Replay(rule, methods);
            boolean isRead = read(replay, new HashSet<>(), _ -> goesOn.getAsBoolean());
            var found = isRead ? replay.preview(clock.instant(), goesOn) : null;
            return givesWay.get() ? Optional.empty() : Optional.of(new Preview(found));
        } finally {
            previews.decrementAndGet();
            places.release();
        }
    }

    /** @param found null where it was too much */
    record Preview(@Nullable RulePreview found) {}

    /** Whatever is entered meanwhile. */
    private void inOneStateOfTheRegisters(Backtest backtest) {
        var _ = Registers.inForce().during(() -> {
            run(backtest);
            return true;
        });
    }

    private static BooleanSupplier overdue(Duration longest) {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start > longest.toNanos();
    }

    private void leavePlace(Backtest backtest) {
        if (backtest.leavesItsPlace()) {
            places.release();
        }
    }

    private synchronized void keep(Backtest backtest) {
        kept.put(backtest.id(), backtest);
        Iterator<Backtest> oldest = kept.values().iterator();
        int tooMany = kept.size() - mostKept;
        while (tooMany > 0 && oldest.hasNext()) {
            if (oldest.next().state() != Backtest.State.RUNNING) {
                oldest.remove();
                tooMany--;
            }
        }
    }

    synchronized Optional<Backtest> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** Ends it where it runs, and forgets it. Its place is free at once, though its thread may take a moment to notice. */
    synchronized void remove(Backtest backtest) {
        kept.remove(backtest.id());
        backtest.cancel();
        leavePlace(backtest);
    }

    private void run(Backtest backtest) {
        try {
            evaluate(backtest);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("backtest", backtest.id()).log("a backtest has failed", e);
            backtest.failed("It could not be finished. Try it again.");
        } finally {
            leavePlace(backtest);
        }
    }

    /**
     * Reads the log twice, so that only the seizures that the rule looks at are held; and once between where it looks at sums
     * of areas, for the reports that are compared with them.
     *
     * @param goesOn told how much is done; false ends it
     * @return whether all is read, and no more than may be held
     */
    private boolean read(Replay replay, Set<String> looked, DoublePredicate goesOn) {
        readLookedAt(replay, looked, goesOn);
        if (!goesOn.test(READ_ONCE)) {
            return false;
        }
        history.read(change -> {
            if (looked.contains(change.seizureId().value())) {
                replay.hear(change);
            } else {
                replay.hearOther(change);
            }
            return replay.changes() <= mostChanges && goesOn.test(READ_ONCE);
        });
        history.statements(replay::hear);
        return looked.size() <= mostChanges && replay.changes() <= mostChanges;
    }

    private void readLookedAt(Replay replay, Set<String> looked, DoublePredicate goesOn) {
        history.read(change -> {
            if (replay.looksAt(change)) {
                looked.add(change.seizureId().value());
                replay.noteSum(change);
            }
            return looked.size() <= mostChanges && goesOn.test(0);
        });
        if (replay.comparesSums()) {
            history.read(change -> {
                if (replay.isCompared(change)) {
                    looked.add(change.seizureId().value());
                }
                return looked.size() <= mostChanges && goesOn.test(0);
            });
        }
    }

    private void evaluate(Backtest backtest) {
        var replay = new Replay(backtest.rule(), methods);
        boolean isRead = read(replay, new HashSet<>(), backtest::reached);
        if (!backtest.reached(READ_ONCE)) {
            backtest.ended(tooLong());
            return;
        }
        if (!isRead) {
            backtest.failed("The rule looks at more than " + mostChanges + " changes. Select less.");
            return;
        }
        var versions = replay.versions(backtest.to(), done -> backtest.reached(READ_TWICE + (1 - READ_TWICE) * done));
        if (versions == null || !backtest.reached(1)) {
            backtest.ended(tooLong());
            return;
        }
        long covered = replay.coveredDays(backtest.from(), backtest.to());
        backtest.done(
                Outcome.of(versions, replay.fireAfter(), backtest.from(), backtest.to(), covered, replay.changes()));
    }

    private String tooLong() {
        return "It took longer than " + longest + ". Select less, or use a longer bucket.";
    }

    @Override
    public synchronized void close() {
        kept.values().forEach(Backtest::cancel);
    }
}
