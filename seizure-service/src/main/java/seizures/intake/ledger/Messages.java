package seizures.intake.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.CloudEvents;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.SeizureRefused;
import seizures.contract.Topic;

/** What the ledger tells, as CloudEvents whose ids are the same whenever the log is read again. */
final class Messages {
    private static final String SOURCE = "/seizure-service/ledger";

    private Messages() {}

    /** Each goes to its port. */
    static List<Record<PortCode, SeizureChange>> changes(
            List<SeizureChange> changes, Record<SeizureId, SeizureEvent> cause) {
        var messages = new ArrayList<Record<PortCode, SeizureChange>>();
        for (var change : changes) {
            int leg = messages.size() + 1;
            var id = change.seizureId() + "/" + change.cause() + "/" + leg;
            var headers = CloudEvents.headers(
                    id, SOURCE, Topic.CHANGED.name(), cause.value().receivedAt());
            headers.add("ce_recordedtime", change.recordedAt().toString().getBytes(StandardCharsets.UTF_8));
            headers.add("ce_sequence", Integer.toString(change.version()).getBytes(StandardCharsets.UTF_8));
            messages.add(new Record<>(change.port(), change, cause.timestamp(), traced(headers, cause)));
        }
        return messages;
    }

    static Record<SeizureId, SeizureRefused> refusal(SeizureRefused refusal, Record<SeizureId, SeizureEvent> cause) {
        var event = refusal.event();
        var headers = CloudEvents.headers(
                event.eventId() + "/refused",
                SOURCE,
                Topic.REFUSED.name() + "." + refusal.reason(),
                event.receivedAt());
        return new Record<>(refusal.seizureId(), refusal, cause.timestamp(), traced(headers, cause));
    }

    private static Headers traced(Headers headers, Record<SeizureId, SeizureEvent> cause) {
        cause.headers().headers("traceparent").forEach(headers::add);
        return headers;
    }
}
