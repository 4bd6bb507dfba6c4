package seizures.alert.deliver;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.SeizureId;
import seizures.contract.Severity;
import seizures.contract.Topic;

/** Versions of alerts for tests. */
final class Alerts {
    static final Instant RAISED = Instant.parse("2024-03-15T19:00:00Z");

    private Alerts() {}

    static AlertVersion version(String alertId, int version, AlertState state, String reason) {
        return version(alertId, version, state, Severity.CRITICAL, reason);
    }

    static AlertVersion version(String alertId, int version, AlertState state, Severity severity, String reason) {
        return version(alertId, version, state, severity, "UNLOCODE:USLRD", reason);
    }

    static AlertVersion version(
            String alertId, int version, AlertState state, Severity severity, String port, String reason) {
        return new AlertVersion(
                alertId,
                version,
                "fentanyl-month",
                1,
                severity,
                state,
                Map.of("port", port),
                new AlertVersion.Window(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z")),
                "kg",
                new BigDecimal("1200.5"),
                null,
                new BigDecimal("1000"),
                null,
                new AlertVersion.AlertEvidence(List.of(new SeizureId("US-CBP-1")), 2),
                RAISED,
                RAISED.plusSeconds(60L * version),
                reason);
    }

    /** A version as it is on the topic of alerts. */
    static TopicRecord<String, AlertVersion> record(AlertVersion alert) {
        var json = ContractJson.MAPPER.writeValueAsBytes(alert);
        return new TopicRecord<>(
                alert.alertId(), alert, new ConsumerRecord<>(Topic.ALERTS.name(), 0, 0, new byte[0], json));
    }
}
