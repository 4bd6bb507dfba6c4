package seizures.stats.query;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.TreeMap;
import seizures.commons.web.Listeners;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts.Group;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.seal.Editions;

/** Tells one listener the answer to a question, and what of it changes, a few times a second at most. */
final class CountStream implements Listeners.Teller, AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final CountQuery query;
    private final Cells cells;
    private final Editions editions;
    private final CoverageBook book;
    private final Clock clock;
    private final AnswerBudget budget;
    private final String caller;
    /** For what is kept between two counts: the rows that were told, and beside them the next ones. */
    private final Allowance kept;

    private NavigableMap<Group, CountRow> told;
    private long generation;
    private CountRows now;

    /** Counts once, so that who asks for too much is told so. @throws AnswerTooLong for too many rows */
    CountStream(
            CountQuery query,
            Cells cells,
            Editions editions,
            CoverageBook book,
            Clock clock,
            AnswerBudget budget,
            String caller) {
        this.book = book;
        this.budget = budget;
        this.caller = caller;
        this.kept = budget.open(caller);
        this.query = query;
        this.cells = cells;
        this.editions = editions;
        this.clock = clock;
        this.told = new TreeMap<>(query.order());
        this.generation = cells.generation();
        this.now = count();
    }

    @Override
    public void tell(Listeners.Listener listener) throws IOException, InterruptedException {
        try (this) {
            tellAll(listener);
        }
    }

    private void tellAll(Listeners.Listener listener) throws IOException, InterruptedException {
        tellChanges(listener);
        while (listener.isHere()) {
            long next = cells.awaitNewer(generation, Listeners.HEARTBEAT);
            if (next == generation) {
                listener.sendHeartbeat();
            } else if (countAgain()) {
                generation = next;
                tellChanges(listener);
                Thread.sleep(PAUSE);
            } else {
                listener.sendHeartbeat();
                Thread.sleep(WAIT);
            }
        }
    }

    /** Not while other answers need the memory: what has changed is told a little later. */
    private boolean countAgain() {
        try {
            now = count();
            return true;
        } catch (OverBudget e) {
            return false;
        }
    }

    private CountRows count() {
        var asked = query.knownAt(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        try (var work = budget.open(caller)) {
            var rows = work.during(() -> CountRows.of(
                    asked,
                    cells.sum(asked, editions.finality(asked.knownAt())),
                    AnswerCoverage.of(asked, cells, book, asked.knownAt())));
            kept.close();
            kept.take(2 * CountRows.bytes(query, rows.byGroup().size()));
            return rows;
        }
    }

    @Override
    public void close() {
        kept.close();
    }

    private void tellChanges(Listeners.Listener listener) throws IOException {
        var changes = RowChanges.between(told, now, cells.asOf());
        if (changes.isPresent()) {
            listener.send("rows", changes.get());
            told = now.byGroup();
        }
    }
}
