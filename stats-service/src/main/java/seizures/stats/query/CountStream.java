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
import seizures.stats.seal.Editions;

/** Tells one listener the answer to a question, and what of it changes, a few times a second at most. */
final class CountStream implements Listeners.Teller {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final CountQuery query;
    private final Cells cells;
    private final Editions editions;
    private final Clock clock;
    private NavigableMap<Group, CountRow> told;
    private long generation;
    private CountRows now;

    /** Counts once, so that who asks for too much is told so. @throws AnswerTooLong for too many rows */
    CountStream(CountQuery query, Cells cells, Editions editions, Clock clock) {
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
        tellChanges(listener);
        while (listener.isHere()) {
            long next = cells.awaitNewer(generation, Listeners.HEARTBEAT);
            if (next == generation) {
                listener.sendHeartbeat();
            } else {
                generation = next;
                now = count();
                tellChanges(listener);
                Thread.sleep(PAUSE);
            }
        }
    }

    private CountRows count() {
        var asked = query.knownAt(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return CountRows.of(asked, cells.sum(asked, editions.finality(asked.knownAt())));
    }

    private void tellChanges(Listeners.Listener listener) throws IOException {
        var changes = RowChanges.between(told, now, cells.asOf());
        if (changes.isPresent()) {
            listener.send("rows", changes.get());
            told = now.byGroup();
        }
    }
}
