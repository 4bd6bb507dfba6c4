package seizures.stats.query;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import seizures.commons.access.Caller;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts.Group;
import seizures.stats.doses.DoseMethods;
import seizures.stats.seal.Editions;

/**
 * {@code GET /v1/dose-counts/stream}: the answer to a question as server-sent events, all rows at first and then those
 * that change, a few times a second at most. Ends when the listener's token does. Who was cut off connects again and gets
 * all rows again.
 */
@RestController
class StreamController implements SmartLifecycle {
    private static final int MOST_LISTENERS = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cells cells;
    private final Editions editions;
    private final DoseMethods methods;
    private final Clock clock;
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    StreamController(Cells cells, DoseMethods methods, Editions editions, Clock clock) {
        this.editions = editions;
        this.cells = cells;
        this.methods = methods;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/dose-counts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestParam MultiValueMap<String, String> texts, @AuthenticationPrincipal Caller caller) {
        var parameters = new Parameters(texts);
        var query = new CountQueryParser(parameters, methods, today(), CountQueryParser.Words.OF_STREAMS).question();
        if (!parameters.areValid()) {
            throw new InvalidQuery(parameters.faults());
        }
        if (!cells.isComplete() || listeners.size() >= MOST_LISTENERS) {
            throw new NotReady();
        }
        var listener = new SseEmitter(caller.listensFor(clock.instant()));
        var thread = Thread.ofVirtual().name("counts-to-listener").unstarted(() -> tell(query, listener));
        listener.onTimeout(listener::complete);
        listener.onCompletion(thread::interrupt); // its place is free at once
        listeners.add(thread);
        thread.start();
        return listener;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void tell(CountQuery query, SseEmitter listener) {
        try {
            follow(query, listener);
        } catch (IOException | IllegalStateException e) {
            listener.completeWithError(e); // Gone: nobody is left to be told.
        } catch (AnswerTooLong | InterruptedException e) {
            listener.complete();
        } finally {
            listeners.remove(Thread.currentThread());
        }
    }

    private void follow(CountQuery query, SseEmitter listener) throws IOException, InterruptedException {
        var told = new TreeMap<Group, CountRow>(query.order());
        long generation = -1;
        listener.send(SseEmitter.event().comment("listening")); // at once, though there may be no row for long
        while (true) {
            long next = cells.awaitNewer(generation, HEARTBEAT);
            if (next == generation) {
                listener.send(SseEmitter.event().comment("nothing new"));
                continue;
            }
            generation = next;
            var asked = query.knownAt(today());
            var now = CountRows.of(asked, cells.sum(asked, editions.finality(asked.knownAt())));
            var changes = RowChanges.between(told, now, cells.asOf());
            if (changes.isPresent()) {
                listener.send(SseEmitter.event().name("rows").data(changes.get(), MediaType.APPLICATION_JSON));
                told.clear();
                told.putAll(now.byGroup());
            }
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends the streams before the web server waits for its requests to end. */
    @Override
    public void stop() {
        List.copyOf(listeners).forEach(Thread::interrupt);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
