package seizures.local.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import seizures.local.load.Settling.Settled;
import seizures.local.load.Settling.Step;
import seizures.tables.Row;

/** Sends the rows of one file in batches and says what happened to each. */
final class Loading {
    /** Rows in one request. */
    static final int BATCH = 1000;
    /** Bytes in one request, unless a single row has more. */
    private static final int BATCH_BYTES = 4 << 20;

    private final Settling settling;
    private final Progress progress;
    private final int differences;
    private int listed;

    /** @param differences how many rows that are new or restated are listed, of a dry run; 0 where they are sent */
    Loading(Settling.Sender sender, Settling.Pause pause, Progress progress, int differences) {
        this.settling = new Settling(sender, pause, progress::waiting);
        this.progress = progress;
        this.differences = differences;
    }

    /** Sends every row; the name is the file's, for messages. */
    LoadSummary run(String name, Stream<Row> rows) throws InterruptedException {
        var summary = new LoadSummary();
        try (var inFlight = new BatchesInFlight(settled -> count(name, settled, summary))) {
            var batch = new ArrayList<Row.Ready>();
            int bytes = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                switch (each.next()) {
                    case Row.Ready ready -> {
                        if (batch.size() == BATCH || (!batch.isEmpty() && bytes + ready.json().length > BATCH_BYTES)) {
                            send(batch, inFlight);
                            bytes = 0;
                        }
                        batch.add(ready);
                        bytes += ready.json().length + 1;
                    }
                    case Row.Unreadable unreadable -> {
                        summary.addUnreadable();
                        say(name, unreadable.place(), "cannot be read: " + unreadable.reason());
                    }
                    case Row.Ignored ignored -> {
                        summary.addIgnored();
                        say(name, ignored.place(), "is ignored: " + ignored.reason());
                    }
                }
            }
            send(batch, inFlight);
            inFlight.await();
        }
        return summary;
    }

    private void send(List<Row.Ready> batch, BatchesInFlight inFlight) throws InterruptedException {
        var rows = List.copyOf(batch);
        inFlight.send(rows, () -> settling.report(rows));
        batch.clear();
    }

    /** Sends retractions of records that the file does not hold. */
    void retract(String name, List<Row.Ready> retractions, LoadSummary summary) throws InterruptedException {
        for (int from = 0; from < retractions.size(); from += BATCH) {
            var batch = retractions.subList(from, Math.min(retractions.size(), from + BATCH));
            count(name, settling.retract(batch), summary);
        }
    }

    private void count(String name, List<Settled> batch, LoadSummary summary) {
        batch.forEach(settled -> count(name, settled, summary));
        progress.at(summary.rows());
    }

    private void count(String name, Settled settled, LoadSummary summary) {
        var row = settled.row();
        var result = settled.result();
        summary.add(settled.step(), result);
        if (result.isAccepted() && settled.step() != Step.RETRACT && listed < differences) {
            listed++;
            var what = settled.step() == Step.RESTATE ? "would be restated: " : "would be new: ";
            var differences = String.join("; ", result.differences());
            say(name, row.place(), (what + result.seizureId() + " " + differences).strip());
        } else if (!result.isAccepted() && !result.isDuplicate()) {
            var what = result.isUnknown() ? "got no answer: " : "was refused: ";
            say(name, row.place(), what + result.status() + " " + result.reason(row.source()));
        }
    }

    private void say(String name, Row.Place place, String sentence) {
        progress.say(name + ", " + place + " " + sentence);
    }
}
