package seizures.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import seizures.tables.Row;

/**
 * Sends the rows of one file in batches and says what happened to each. A row without an answer is sent again; a row
 * that the service knows with other content is sent as its new state, where the file can say that.
 */
final class Loading {
    /** Rows in one request. */
    static final int BATCH = 1000;
    /** Bytes in one request, unless a single row has more. */
    private static final int BATCH_BYTES = 4 << 20;
    /** In all about two minutes of waiting: longer than a service takes to come back. */
    private static final int ATTEMPTS = 30;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Where a batch goes. */
    interface Sender {
        List<LineResult> send(List<byte[]> reports) throws InterruptedException;
    }

    /** What a row is sent as. */
    enum Step {
        REPORT,
        RESTATE,
        /** Of a record that the file does not hold. */
        RETRACT
    }

    /** Waits; a test need not. */
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    private final Sender sender;
    private final Pause pause;
    private final Progress progress;
    private final int differences;
    private int listed;

    /** @param differences how many rows that are new or restated are listed, of a dry run; 0 where they are sent */
    Loading(Sender sender, Pause pause, Progress progress, int differences) {
        this.sender = sender;
        this.pause = pause;
        this.progress = progress;
        this.differences = differences;
    }

    /** Sends every row; the name is the file's, for messages. */
    LoadSummary run(String name, Stream<Row> rows) throws InterruptedException {
        var summary = new LoadSummary();
        var batch = new ArrayList<Row.Ready>();
        int bytes = 0;
        for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
            switch (each.next()) {
                case Row.Ready ready -> {
                    if (batch.size() == BATCH || (!batch.isEmpty() && bytes + ready.json().length > BATCH_BYTES)) {
                        send(name, batch, summary);
                        batch.clear();
                        bytes = 0;
                    }
                    batch.add(ready);
                    bytes += ready.json().length + 1;
                }
                case Row.Unreadable unreadable -> {
                    summary.addUnreadable();
                    progress.say(name + ", " + unreadable.place() + " cannot be read: " + unreadable.reason());
                }
                case Row.Ignored ignored -> {
                    summary.addIgnored();
                    progress.say(name + ", " + ignored.place() + " is ignored: " + ignored.reason());
                }
            }
        }
        send(name, batch, summary);
        return summary;
    }

    /** Sends retractions of records that the file does not hold. */
    void retract(String name, List<Row.Ready> retractions, LoadSummary summary) throws InterruptedException {
        for (int from = 0; from < retractions.size(); from += BATCH) {
            var batch = retractions.subList(from, Math.min(retractions.size(), from + BATCH));
            settle(name, batch, summary, Step.RETRACT);
        }
    }

    private void send(String name, List<Row.Ready> batch, LoadSummary summary) throws InterruptedException {
        var toRestate = settle(name, List.copyOf(batch), summary, Step.REPORT);
        settle(name, toRestate, summary, Step.RESTATE);
        progress.at(summary.rows());
    }

    /** Sends until each is answered; returns those that the service has in another state, to be restated. */
    private List<Row.Ready> settle(String name, List<Row.Ready> rows, LoadSummary summary, Step step)
            throws InterruptedException {
        var toRestate = new ArrayList<Row.Ready>();
        var open = rows;
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            var results = sender.send(open.stream()
                    .map(row -> step == Step.RESTATE ? restatement(row) : row.json())
                    .toList());
            var again = new ArrayList<Row.Ready>();
            for (int i = 0; i < open.size(); i++) {
                var row = open.get(i);
                var result = results.get(i);
                if (result.isUnknown() && attempt < ATTEMPTS) {
                    again.add(row);
                } else if (step == Step.REPORT && needsRestating(row, result)) {
                    toRestate.add(row);
                } else {
                    count(name, row, result, summary, step);
                }
            }
            if (!again.isEmpty()) {
                progress.waiting(firstUnknown(results));
                pause.last(pauseAfter(attempt));
            }
            open = again;
        }
        return toRestate;
    }

    private static boolean needsRestating(Row.Ready row, LineResult result) {
        return row.needsRestating(result.isConflict() || result.isOutdated(), result.isRetracted());
    }

    private static byte[] restatement(Row.Ready row) {
        return Objects.requireNonNull(row.restatement());
    }

    private static String firstUnknown(List<LineResult> results) {
        return results.stream()
                .filter(LineResult::isUnknown)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private void count(String name, Row.Ready row, LineResult result, LoadSummary summary, Step step) {
        summary.add(step, result);
        if (result.isAccepted() && step != Step.RETRACT && listed < differences) {
            listed++;
            var what = step == Step.RESTATE ? " would be restated: " : " would be new: ";
            progress.say((name + ", " + row.place() + what + result.seizureId() + " "
                            + String.join("; ", result.differences()))
                    .strip());
        } else if (!result.isAccepted() && !result.isDuplicate()) {
            progress.say(name + ", " + row.place() + (result.isUnknown() ? " got no answer: " : " was refused: ")
                    + result.status() + " " + result.reason(row.source()));
        }
    }

    /** 200 ms, doubled each time, and 5 s at most. */
    static Duration pauseAfter(int attempt) {
        var doubled = Duration.ofMillis(200L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
