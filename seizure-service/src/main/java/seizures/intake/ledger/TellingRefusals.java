package seizures.intake.ledger;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.CloudEvents;
import seizures.contract.SeizureId;
import seizures.contract.SeizureRefused;
import seizures.contract.Topic;

/** Tells what the ledger could not take in. */
final class TellingRefusals extends ContextualProcessor<SeizureId, Recorded, SeizureId, SeizureRefused> {
    @Override
    public void process(Record<SeizureId, Recorded> record) {
        if (record.value().entry() instanceof Entry.Refused(var _, var refusal)) {
            var event = refusal.event();
            var headers = CloudEvents.headers(
                    event.eventId() + "/refused",
                    TellingChanges.SOURCE,
                    Topic.REFUSED.name() + "." + refusal.reason(),
                    event.receivedAt());
            record.headers().headers("traceparent").forEach(headers::add);
            context().forward(new Record<>(refusal.seizureId(), refusal, record.timestamp(), headers));
        }
    }
}
