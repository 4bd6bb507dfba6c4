package seizures.intake.ledger;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.SeizureId;
import seizures.contract.SeizureRefused;

/** Sends on why an event was not taken in. */
final class TellingRefusals extends ContextualProcessor<SeizureId, Recorded, SeizureId, SeizureRefused> {
    @Override
    public void process(Record<SeizureId, Recorded> record) {
        record.value().refusal().ifPresent(context()::forward);
    }
}
