package seizures.intake.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.CloudEvents;
import seizures.contract.LinkEvent;
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
        return changes(changes, cause, "", cause.value().receivedAt());
    }

    /** Of what another record told. */
    static List<Record<PortCode, SeizureChange>> changes(
            List<SeizureChange> changes, Record<SeizureId, LinkEvent> cause, String place) {
        return changes(changes, cause, place + "/", Instant.ofEpochMilli(cause.timestamp()));
    }

    private static List<Record<PortCode, SeizureChange>> changes(
            List<SeizureChange> changes, Record<SeizureId, ?> cause, String place, Instant time) {
        var messages = new ArrayList<Record<PortCode, SeizureChange>>();
        for (var change : changes) {
            int leg = messages.size() + 1;
            var id = change.seizureId() + "/" + change.cause() + "/" + place + leg;
            var headers = CloudEvents.headers(id, SOURCE, Topic.CHANGED.name(), time);
            headers.add("ce_recordedtime", change.recordedAt().toString().getBytes(StandardCharsets.UTF_8));
            headers.add("ce_sequence", Integer.toString(change.version()).getBytes(StandardCharsets.UTF_8));
            messages.add(new Record<>(change.port(), change, cause.timestamp(), traced(headers, cause)));
        }
        return messages;
    }

    /** Keyed by the receiving seizure. */
    static List<Record<SeizureId, LinkEvent>> links(List<LinkEvent> events, Record<SeizureId, ?> cause) {
        return events.stream()
                .map(event ->
                        new Record<>(event.seizureId(), event, cause.timestamp(), traced(headers(event, cause), cause)))
                .toList();
    }

    private static Headers headers(LinkEvent event, Record<SeizureId, ?> cause) {
        return CloudEvents.headers(
                event.sender() + "/" + event.seizureId() + "/" + UUID.randomUUID(),
                SOURCE,
                Topic.LINKS.name() + "." + event.getClass().getSimpleName(),
                Instant.ofEpochMilli(cause.timestamp()));
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

    private static Headers traced(Headers headers, Record<SeizureId, ?> cause) {
        cause.headers().headers("traceparent").forEach(headers::add);
        return headers;
    }
}
