package seizures.intake.ledger;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.CloudEvents;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/** Sends each change to its port, as a CloudEvent whose id is the same whenever the log is read again. */
final class TellingChanges extends ContextualProcessor<SeizureId, Recorded, PortCode, SeizureChange> {
    static final String SOURCE = "/seizure-service/ledger";

    @Override
    public void process(Record<SeizureId, Recorded> record) {
        int leg = 0;
        for (var change : record.value().changes()) {
            leg++;
            var id = change.seizureId() + "/" + change.cause() + "/" + leg;
            var headers = CloudEvents.headers(
                    id, SOURCE, Topic.CHANGED.name(), record.value().event().receivedAt());
            headers.add("ce_recordedtime", change.recordedAt().toString().getBytes(StandardCharsets.UTF_8));
            headers.add("ce_sequence", Integer.toString(change.version()).getBytes(StandardCharsets.UTF_8));
            record.headers().headers("traceparent").forEach(headers::add);
            context().forward(new Record<>(change.port(), change, record.timestamp(), headers));
        }
    }
}
