package seizures.checks;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Reports in bulk, and now and then a correction or a retraction of one of them, until it is told to stop. What has no
 * answer is sent again, the same, until it has one; what was accepted is remembered with its newest state.
 */
final class Load implements Runnable {
    private static final int LINES = 100;
    /** Between two bulks: at most 200 reports a second, so that a restart on a busy machine does not drown in them. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final List<String> PORTS = List.of("USLRD", "USELP", "USSDP", "USNYC", "USMIA");
    private static final String DAY = "2024-05-17";

    /** @param port of the newest version; grams of it, 0 when it is retracted */
    record State(int version, String port, long grams) {}

    private final Random random = new Random(7);
    private final String run =
            "K" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile boolean stopped;

    String agency() {
        return "US-" + run;
    }

    String rule() {
        return "kill-" + run.toLowerCase(Locale.ROOT);
    }

    /** A rule that holds for every port and day that has any mass: its observed value is the day's sum. */
    String ruleText() {
        return """
            {"severity": "info", "select": {"agency": ["%s"]}, "group": ["port"],
             "measure": {"kind": "MASS", "unit": "g"},
             "when": {"kind": "THRESHOLD", "window": {"calendar": "DAY"}, "value": 1}}""".formatted(agency());
    }

    Map<String, State> states() {
        return states;
    }

    /** Reports, corrections and retractions that were answered 200 or 201. */
    int accepted() {
        return accepted.get();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        int next = 0;
        while (!stopped) {
            LockSupport.parkNanos(PAUSE.toNanos());
            next = report(next);
            for (int i = 0; i < 10; i++) {
                change(agency() + "-" + random.nextInt(next));
            }
        }
    }

    private int report(int first) {
        var lines = new ArrayList<String>();
        var expected = new ArrayList<State>();
        for (int i = first; i < first + LINES; i++) {
            var state = new State(1, port(), 1 + random.nextInt(10_000));
            expected.add(state);
            lines.add(json(agency() + "-" + i, state, ""));
        }
        untilAnswered(() -> {
            var results = Api.bulk(lines);
            for (var result : results) {
                int status = result.path("status").asInt();
                if (status != 200 && status != 201) {
                    return status;
                }
            }
            return results.size() == LINES ? 200 : 503;
        });
        for (int i = 0; i < LINES; i++) {
            states.put(agency() + "-" + (first + i), expected.get(i));
        }
        accepted.addAndGet(LINES);
        return first + LINES;
    }

    private void change(String id) {
        var old = states.get(id);
        if (old == null || old.grams() == 0) {
            return;
        }
        var address = Api.SEIZURES + "/v1/seizures/" + id;
        var next = random.nextInt(4) == 0
                ? new State(old.version() + 1, old.port(), 0)
                : new State(old.version() + 1, port(), old.grams() % 10_000 + 1 + random.nextInt(1_000));
        var base = Integer.toString(old.version());
        untilAnswered(() -> next.grams() == 0
                ? Api.delete(address + "?reason=not+ours", base).status()
                : Api.put(address, json(id, next, ",\"reason\":\"weighed again\""), base)
                        .status());
        states.put(id, next);
        accepted.incrementAndGet();
    }

    private interface Attempt {
        /** The status of the answer. */
        int send();
    }

    /** The base version may be newer than what the service has read since it was killed: 404 and 412 are tried again. */
    private static void untilAnswered(Attempt attempt) {
        var status = new AtomicInteger();
        Wait.until("an answer", Duration.ofMinutes(3), () -> {
            try {
                status.set(attempt.send());
            } catch (UncheckedIOException e) {
                status.set(503);
            }
            boolean answered = status.get() == 200 || status.get() == 201;
            if (!answered) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            return answered;
        });
    }

    private String port() {
        return PORTS.get(random.nextInt(PORTS.size()));
    }

    private String json(String id, State state, String more) {
        return """
            {"seizureId":"%s","agency":"%s","occurredAt":"%s","port":{"scheme":"UNLOCODE","code":"%s"},\
            "crossing":"AT_PORT","items":[{"form":"POWDER","quantity":{"value":"%d","unit":"g"},\
            "substances":[{"substance":"fentanyl","evidence":"PRESUMPTIVE"}]}]%s}""".formatted(id, agency(), DAY, state.port(), state.grams(), more);
    }
}
