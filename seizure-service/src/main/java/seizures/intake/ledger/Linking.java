package seizures.intake.ledger;

import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureId;

/** Lets a record know what another of the same seizure tells it, which may move its counts and what it tells in its turn. */
final class Linking extends ContextualProcessor<SeizureId, LinkEvent, SeizureId, Recorded> {
    private @Nullable KeyValueStore<SeizureId, SeizureRecord> records;

    @Override
    public void init(ProcessorContext<SeizureId, Recorded> context) {
        super.init(context);
        records = context.getStateStore(LedgerTopology.RECORDS);
    }

    @Override
    public void process(Record<SeizureId, LinkEvent> record) {
        var told = record.value();
        if (told == null || !told.seizureId().equals(record.key())) {
            throw new IllegalArgumentException("the record's key must be the receiving seizure");
        }
        var store = Objects.requireNonNull(records);
        var known = store.get(record.key());
        var before = known == null ? SeizureRecord.unknown(record.key()) : known;
        var after = before.after(told);
        var changes = Changes.between(before, after, Changes.Cause.of(told, before, after));
        store.put(record.key(), after);
        context()
                .forward(record.withValue(new Recorded(
                        Messages.changes(changes, record, place()),
                        Messages.links(Telling.between(before, after, told), record),
                        Optional.empty())));
    }

    /** Where it is in the log of links: what it moves is named after it. */
    private String place() {
        return context()
                .recordMetadata()
                .map(at -> "link/" + at.partition() + "-" + at.offset())
                .orElse("link");
    }
}
