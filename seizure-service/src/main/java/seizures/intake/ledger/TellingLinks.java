package seizures.intake.ledger;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureId;

/** Sends on what an event is to other records of the same seizure. */
final class TellingLinks extends ContextualProcessor<SeizureId, Recorded, SeizureId, LinkEvent> {
    @Override
    public void process(Record<SeizureId, Recorded> record) {
        record.value().links().forEach(context()::forward);
    }
}
