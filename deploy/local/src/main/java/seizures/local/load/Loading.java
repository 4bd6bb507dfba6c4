package seizures.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.tables.Row;

/**
 * Sends the rows of one file in batches and says what happened to each. A row without an answer is sent again; a row
 * that the service knows with other content is sent as its new state, where the file can say that. While one batch is
 * answered the next is read and, where it is about other seizures, sent.
 */
final class Loading {
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
        var batches = new Batches(rows.iterator(), row -> leaveOut(name, row, summary));
        var batch = batches.next();
        var answer = ask(batch);
        while (!batch.isEmpty()) {
            var next = batches.next();
            var early = next.isEmpty() || !next.isIndependentOf(batch) ? null : ask(next);
            send(name, batch, answer, summary);
            answer = early == null ? ask(next) : early;
            batch = next;
        }
        return summary;
    }

    private void leaveOut(String name, Row row, LoadSummary summary) {
        switch (row) {
            case Row.Unreadable unreadable -> {
                summary.addUnreadable();
                progress.say(name + ", " + unreadable.place() + " cannot be read: " + unreadable.reason());
            }
            case Row.Ignored ignored -> {
                summary.addIgnored();
                progress.say(name + ", " + ignored.place() + " is ignored: " + ignored.reason());
            }
            case Row.Ready ready -> throw new IllegalArgumentException("a row to send: " + ready.place());
        }
    }

    /** Sends the reports of a batch for the first time, while the caller goes on. */
    private FutureTask<List<LineResult>> ask(Batch batch) {
        var reports = batch.rows().stream().map(Row.Ready::json).toList();
        var answer = new FutureTask<>(() -> reports.isEmpty() ? List.<LineResult>of() : sender.send(reports));
        Thread.startVirtualThread(answer);
        return answer;
    }

    /** Sends retractions of records that the file does not hold. */
    void retract(String name, List<Row.Ready> retractions, LoadSummary summary) throws InterruptedException {
        for (int from = 0; from < retractions.size(); from += Batch.ROWS) {
            var batch = retractions.subList(from, Math.min(retractions.size(), from + Batch.ROWS));
            settle(name, batch, summary, Step.RETRACT);
        }
    }

    private void send(String name, Batch batch, Future<List<LineResult>> first, LoadSummary summary)
            throws InterruptedException {
        var toRestate = settle(name, batch.rows(), first, summary, Step.REPORT);
        settle(name, toRestate, summary, Step.RESTATE);
        progress.at(summary.rows());
    }

    private List<Row.Ready> settle(String name, List<Row.Ready> rows, LoadSummary summary, Step step)
            throws InterruptedException {
        return settle(name, rows, null, summary, step);
    }

    /**
     * Sends until each is answered; returns those that the service has in another state, to be restated.
     *
     * @param first the answer to come of the first attempt, where that was made already
     */
    private List<Row.Ready> settle(
            String name, List<Row.Ready> rows, @Nullable Future<List<LineResult>> first, LoadSummary summary, Step step)
            throws InterruptedException {
        var toRestate = new ArrayList<Row.Ready>();
        var open = rows;
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            var results = attempt == 1 && first != null ? await(first) : send(open, step);
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

    private List<LineResult> send(List<Row.Ready> rows, Step step) throws InterruptedException {
        return sender.send(rows.stream()
                .map(row -> step == Step.RESTATE ? restatement(row) : row.json())
                .toList());
    }

    private static List<LineResult> await(Future<List<LineResult>> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
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
