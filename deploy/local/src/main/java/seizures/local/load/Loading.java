package seizures.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Sends the rows of one file in batches, some of them again, and tells what became of each. */
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

    /** Waits; a test need not. */
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    private final Sender sender;
    private final Pause pause;
    private final Progress progress;

    Loading(Sender sender, Pause pause, Progress progress) {
        this.sender = sender;
        this.pause = pause;
        this.progress = progress;
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
                case Row.Unloadable unloadable -> {
                    summary.addUnloadable();
                    progress.say(name + ", row " + unloadable.number() + " is not loadable: " + unloadable.reason());
                }
            }
        }
        send(name, batch, summary);
        return summary;
    }

    private void send(String name, List<Row.Ready> batch, LoadSummary summary) throws InterruptedException {
        var open = List.copyOf(batch);
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            var results = sender.send(open.stream().map(Row.Ready::json).toList());
            var again = new ArrayList<Row.Ready>();
            for (int i = 0; i < open.size(); i++) {
                if (results.get(i).isUnknown() && attempt < ATTEMPTS) {
                    again.add(open.get(i));
                } else {
                    settle(name, open.get(i), results.get(i), summary);
                }
            }
            if (!again.isEmpty()) {
                progress.waiting(results.stream()
                        .filter(LineResult::isUnknown)
                        .findFirst()
                        .orElseThrow()
                        .reason());
                pause.last(pauseAfter(attempt));
            }
            open = again;
        }
        progress.at(summary.rows());
    }

    private void settle(String name, Row.Ready row, LineResult result, LoadSummary summary) {
        summary.add(result);
        if (!result.isAccepted() && !result.isDuplicate()) {
            progress.say(name + ", row " + row.number() + (result.isUnknown() ? " got no answer: " : " was refused: ")
                    + result.status() + " " + result.reason());
        }
    }

    /** 200 ms, doubled each time, and 5 s at most. */
    static Duration pauseAfter(int attempt) {
        var doubled = Duration.ofMillis(200L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
