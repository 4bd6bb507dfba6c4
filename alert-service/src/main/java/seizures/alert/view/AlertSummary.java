package seizures.alert.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;

/**
 * What the view keeps of an alert's newest version.
 *
 * @param places of all its versions in the topic, rising
 * @param json the newest version as it is in the topic
 */
record AlertSummary(
        String alertId,
        String ruleId,
        Severity severity,
        AlertState state,
        Map<String, String> group,
        Instant updatedAt,
        List<Long> places,
        String json) {
    /** A version by itself; nothing for a record that is none. */
    static Optional<AlertSummary> of(TopicRecord<String, AlertVersion> record) {
        return Optional.ofNullable(record.value()).map(alert -> of(alert, record.offset(), record.json()));
    }

    private static AlertSummary of(AlertVersion alert, long place, String json) {
        return new AlertSummary(
                alert.alertId(),
                alert.ruleId(),
                alert.severity(),
                alert.state(),
                Map.copyOf(alert.group()),
                alert.updatedAt(),
                List.of(place),
                json);
    }

    /** With the places of the versions before it. */
    AlertSummary after(AlertSummary before) {
        var all = new ArrayList<Long>(before.places.size() + 1);
        all.addAll(before.places);
        all.addAll(places);
        return new AlertSummary(alertId, ruleId, severity, state, group, updatedAt, Collections.unmodifiableList(all), json);
    }

    /** Where the newest version is in the topic. */
    long place() {
        return places.getLast();
    }
}
