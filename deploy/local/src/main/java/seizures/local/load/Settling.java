package seizures.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import seizures.tables.Row;

/**
 * Sends one batch until each of its rows is answered: a row without an answer is sent again, and one that the service knows
 * with other content is sent as its new state, where the file can say that. Keeps nothing, so several batches may be on
 * their way at once.
 */
record Settling(Sender sender, Pause pause, Consumer<String> waiting) {
    /** In all about two minutes of waiting: longer than a service takes to come back. */
    private static final int ATTEMPTS = 30;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Where a batch goes. */
    interface Sender {
        List<LineResult> send(List<byte[]> reports) throws InterruptedException;
    }

    /** Waits; a test need not. */
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    /** What a row is sent as. */
    enum Step {
        REPORT,
        RESTATE,
        /** Of a record that the file does not hold. */
        RETRACT
    }

    /** A row, what it was sent as at last, and the answer. */
    record Settled(Row.Ready row, Step step, LineResult result) {}

    /** Reports the rows, and restates those that the service has in another state. */
    List<Settled> report(List<Row.Ready> rows) throws InterruptedException {
        var settled = new ArrayList<Settled>();
        var toRestate = new ArrayList<Row.Ready>();
        for (var each : settle(rows, Step.REPORT)) {
            if (needsRestating(each)) {
                toRestate.add(each.row());
            } else {
                settled.add(each);
            }
        }
        settled.addAll(settle(toRestate, Step.RESTATE));
        return settled;
    }

    /** Sends retractions. */
    List<Settled> retract(List<Row.Ready> retractions) throws InterruptedException {
        return settle(retractions, Step.RETRACT);
    }

    private List<Settled> settle(List<Row.Ready> rows, Step step) throws InterruptedException {
        var settled = new ArrayList<Settled>();
        var open = rows;
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            var results =
                    sender.send(open.stream().map(row -> sentAs(step, row)).toList());
            var again = new ArrayList<Row.Ready>();
            for (int i = 0; i < open.size(); i++) {
                if (results.get(i).isUnknown() && attempt < ATTEMPTS) {
                    again.add(open.get(i));
                } else {
                    settled.add(new Settled(open.get(i), step, results.get(i)));
                }
            }
            if (!again.isEmpty()) {
                waiting.accept(firstUnknown(results));
                pause.last(pauseAfter(attempt));
            }
            open = again;
        }
        return settled;
    }

    private static byte[] sentAs(Step step, Row.Ready row) {
        return step == Step.RESTATE ? Objects.requireNonNull(row.restatement()).get() : row.json();
    }

    private static boolean needsRestating(Settled settled) {
        var result = settled.result();
        return settled.row().needsRestating(result.isConflict() || result.isOutdated(), result.isRetracted());
    }

    private static String firstUnknown(List<LineResult> results) {
        return results.stream()
                .filter(LineResult::isUnknown)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    /** 200 ms, doubled each time, and 5 s at most. */
    static Duration pauseAfter(int attempt) {
        var doubled = Duration.ofMillis(200L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
