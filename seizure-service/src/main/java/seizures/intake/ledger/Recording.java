package seizures.intake.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import seizures.commons.state.CorruptStores;
import seizures.commons.trace.Spans;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/**
 * Shows each event to its record and keeps the record that comes of it. What is to be told is made before anything is kept:
 * no record knows of an event that the counts do not.
 */
final class Recording extends ContextualProcessor<SeizureId, SeizureEvent, SeizureId, Recorded> {
    private final LedgerProgress progress;
    private final LedgerMetrics metrics;
    private final CorruptStores corrupt;
    private @Nullable KeyValueStore<SeizureId, SeizureRecord> records;

    Recording(LedgerProgress progress, LedgerMetrics metrics, CorruptStores corrupt) {
        this.corrupt = corrupt;
        this.progress = progress;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<SeizureId, Recorded> context) {
        super.init(context);
        KeyValueStore<SeizureId, SeizureRecord> store = context.getStateStore(LedgerTopology.RECORDS);
        records = store;
        corrupt.watch(context);
        progress.began(context.taskId().partition(), store);
        metrics.began(context.taskId().partition());
    }

    @Override
    public void close() {
        progress.ended(context().taskId().partition());
    }

    /** What can never be entered throws before anything is kept, and so becomes a dead letter. */
    @Override
    public void process(Record<SeizureId, SeizureEvent> record) {
        var event = record.value();
        if (event == null || !event.seizureId().equals(record.key())) {
            throw new IllegalArgumentException("the record's key is not the seizure that its value speaks of");
        }
        var span = Spans.processing(Topic.REPORTED.name(), record.headers());
        Spans.put(span, record.headers());
        try {
            enter(record);
        } finally {
            span.end();
        }
    }

    private void enter(Record<SeizureId, SeizureEvent> record) {
        var store = Objects.requireNonNull(records);
        var known = store.get(record.key());
        var before = known == null ? SeizureRecord.unknown(record.key()) : known;
        var entry = before.after(record.value());
        var recorded = recorded(before, entry, record);
        switch (entry) {
            case Entry.Accepted accepted -> store.put(record.key(), accepted.record());
            case Entry.Refused refused -> store.put(record.key(), refused.record());
            case Entry.Duplicate _ -> {}
        }
        context().forward(record.withValue(recorded));
        context().recordMetadata().ifPresent(at -> {
            metrics.count(at, record.headers(), before, entry);
            progress.reached(at.partition(), at.offset());
        });
    }

    private static Recorded recorded(SeizureRecord before, Entry entry, Record<SeizureId, SeizureEvent> cause) {
        return switch (entry) {
            case Entry.Accepted(var after, var version) ->
                new Recorded(
                        Messages.changes(Changes.between(before, after, version), cause),
                        Messages.links(Telling.between(before, after, null), cause),
                        Optional.empty());
            case Entry.Refused(var _, var refusal) ->
                new Recorded(List.of(), List.of(), Optional.of(Messages.refusal(refusal, cause)));
            case Entry.Duplicate _ -> new Recorded(List.of(), List.of(), Optional.empty());
        };
    }
}
