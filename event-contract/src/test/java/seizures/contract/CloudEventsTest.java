package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    @Test
    void a_version_says_who_what_when_and_which() {
        var event = (SeizureEvent) Examples.ALL.get("corrected").value();

        assertThat(texts(CloudEvents.headersOf(event)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "US-CBP-24-000123/2",
                        "ce_source", "/agencies/importer",
                        "ce_type", "seizures.reported.v1.Corrected",
                        "ce_time", "2024-03-18T08:00:00Z",
                        "ce_recordedtime", "2024-03-18T08:00:00Z",
                        "ce_sequence", "2",
                        "ce_dataschema", "urn:seizures:schema:seizures.reported.v1",
                        "content-type", "application/json"));
    }

    @Test
    void a_laboratory_result_has_no_sequence_and_tells_arrival_from_knowledge() {
        var event = (SeizureEvent) Examples.ALL.get("analysed").value();

        assertThat(texts(CloudEvents.headersOf(event)))
                .contains(
                        entry("ce_id", "US-CBP-24-000123/lab/SW-2024-0815"),
                        entry("ce_time", "2024-05-07T15:00:02Z"),
                        entry("ce_recordedtime", "2024-05-07T15:00:00Z"))
                .doesNotContainKey("ce_sequence");
    }

    @Test
    void a_report_is_the_first_in_its_sequence() {
        var event = (SeizureEvent) Examples.ALL.get("reported").value();

        assertThat(texts(CloudEvents.headersOf(event)))
                .contains(entry("ce_sequence", "1"), entry("ce_id", "US-CBP-24-000123/1"));
    }

    @Test
    void any_other_record_is_of_the_type_of_its_topic() {
        var headers = CloudEvents.headersOf(
                Topic.CHANGED,
                "US-CBP-24-000123/2/-1",
                "/seizure-service/ledger",
                Instant.parse("2024-03-18T08:00:00Z"));

        assertThat(texts(headers))
                .contains(
                        entry("ce_type", "seizures.changed.v1"),
                        entry("ce_dataschema", "urn:seizures:schema:seizures.changed.v1"),
                        entry("ce_source", "/seizure-service/ledger"));
    }

    @Test
    void whoever_sent_it_makes_a_valid_source() {
        var event = new SeizureEvent.Retracted(
                new SeizureId("US-CBP-1"), 2, Instant.EPOCH, Instant.EPOCH, "Zoll/Köln <1>", "training", null, null);

        assertThat(texts(CloudEvents.headersOf(event)))
                .containsEntry("ce_source", "/agencies/Zoll%2FK%C3%B6ln+%3C1%3E");
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
