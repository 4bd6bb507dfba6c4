package seizures.alert.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.CloudEvents;
import seizures.contract.Severity;

/**
 * What the alert list keeps of an alert's newest version.
 *
 * @param writtenAt when the newest version was written
 * @param places offsets of all its versions, ascending
 * @param json the newest version as it is on the topic
 */
record AlertSummary(
        String alertId,
        String ruleId,
        Severity severity,
        AlertState state,
        Map<String, String> group,
        Instant writtenAt,
        List<Long> places,
        String json) {
    /** Of a single version; empty for a tombstone. */
    static Optional<AlertSummary> of(TopicRecord<String, AlertVersion> record) {
        return Optional.ofNullable(record.value())
                .map(alert -> of(alert, writtenAt(record), record.offset(), record.json()));
    }

    private static AlertSummary of(AlertVersion alert, Instant writtenAt, long place, String json) {
        return new AlertSummary(
                alert.alertId(),
                alert.ruleId(),
                alert.severity(),
                alert.state(),
                Map.copyOf(alert.group()),
                writtenAt,
                List.of(place),
                json);
    }

    /** By the watch's own clock, where it says so; or else when what brought the version about was written. */
    private static Instant writtenAt(TopicRecord<String, AlertVersion> record) {
        var header = record.headers().lastHeader(CloudEvents.WRITTEN);
        return header == null ? record.timestamp() : Instant.parse(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** With the offsets of earlier versions added. */
    AlertSummary after(AlertSummary before) {
        var all = new ArrayList<Long>(before.places.size() + 1);
        all.addAll(before.places);
        all.addAll(places);
        return new AlertSummary(
                alertId, ruleId, severity, state, group, writtenAt, Collections.unmodifiableList(all), json);
    }

    /** Offset of the newest version. */
    long place() {
        return places.getLast();
    }
}
