package seizures.intake.ledger;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;

/** Sends on what an event moves. */
final class TellingChanges extends ContextualProcessor<SeizureId, Recorded, PortCode, SeizureChange> {
    @Override
    public void process(Record<SeizureId, Recorded> record) {
        record.value().changes().forEach(context()::forward);
    }
}
