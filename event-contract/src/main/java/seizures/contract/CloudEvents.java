package seizures.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of CloudEvents 1.0 in binary mode: what a record is, told beside its value. */
public final class CloudEvents {
    /** When a version of an alert was written: later than {@code ce_time}, when what it says was known. */
    public static final String WRITTEN = "ce_writtentime";

    private CloudEvents() {}

    /** Of an event as the intake accepted it. {@code ce_time} is when it arrived, {@code ce_recordedtime} when it was known. */
    public static Headers headersOf(SeizureEvent event) {
        var headers = headers(
                event.eventId(),
                "/agencies/" + URLEncoder.encode(event.submittedBy(), StandardCharsets.UTF_8),
                Topic.REPORTED.name() + "." + event.getClass().getSimpleName(),
                event.receivedAt());
        add(headers, "ce_dataschema", Topic.REPORTED.schema());
        add(headers, "ce_recordedtime", event.recordedAt().toString());
        if (event instanceof SeizureEvent.Versioned versioned) {
            add(headers, "ce_sequence", Integer.toString(versioned.version()));
        }
        return headers;
    }

    /** Of any other value: its type is the name of its topic. */
    public static Headers headersOf(Topic<?, ?> topic, String id, String source, Instant time) {
        var headers = headers(id, source, topic.name(), time);
        add(headers, "ce_dataschema", topic.schema());
        return headers;
    }

    /**
     * The headers that every record has.
     *
     * @param id with the source the identity of the record: a reader may drop what it has seen
     * @param source a relative address of who says it, such as {@code /seizure-service/ledger}
     */
    public static Headers headers(String id, String source, String type, Instant time) {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
