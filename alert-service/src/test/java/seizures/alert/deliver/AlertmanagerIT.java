package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seizures.alert.inbox.Acts;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.Severity;
import tools.jackson.databind.JsonNode;

/** A real Alertmanager shows what fires, and no more when it is resolved or withdrawn. Skipped where there is none. */
class AlertmanagerIT {
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            List.of(),
            Map.of(),
            null,
            List.of(),
            12,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));

    private static RealAlertmanager alertmanager;

    @TempDir
    static Path folder;

    private final FiringAlerts firing = new FiringAlerts();
    private final Acts acts = new Acts();
    private final OutboundHttpClient http =
            new OutboundHttpClient(SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(10));
    private final AlertmanagerNotifier notifier = new AlertmanagerNotifier(
            address(),
            firing,
            acts,
            http,
            SETTINGS,
            new AlertLinks(URI.create("https://seizures.example.org")),
            Clock.systemUTC(),
            new DeliveryMetrics(new SimpleMeterRegistry(), "alertmanager"));

    @BeforeAll
    static void start() throws Exception {
        var found = RealAlertmanager.start(folder);
        assumeTrue(found.isPresent(), RealAlertmanager.ABSENT);
        alertmanager = found.orElseThrow();
    }

    @AfterAll
    static void stop() {
        if (alertmanager != null) {
            alertmanager.close();
        }
    }

    private static URI address() {
        return alertmanager.address();
    }

    private void tell(AlertVersion alert) {
        firing.after(alert, alert.updatedAt());

        notifier.take(List.of(Alerts.record(alert)));
        notifier.work(false);

        assertThat(notifier.firstUnsettled()).isEmpty();
    }

    private static List<JsonNode> shown(String alertId) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            address().resolve("/api/v2/alerts?filter=alert_id%3D%22" + alertId + "%22"))
                    .build();
            var body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return ContractJson.MAPPER.readTree(body).valueStream().toList();
        }
    }

    @Test
    void an_alert_is_shown_while_it_fires_and_a_correction_is_annotated() throws Exception {
        tell(Alerts.version("am-1", 1, AlertState.FIRING, "report of seizure X"));
        tell(Alerts.version("am-1", 2, AlertState.FIRING, "correction of seizure X, version 2"));

        var shown = shown("am-1");
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().at("/labels/alertname").stringValue()).isEqualTo("fentanyl-month");
        assertThat(shown.getFirst().at("/annotations/correction").stringValue())
                .isEqualTo("correction of seizure X, version 2");
        assertThat(shown.getFirst().at("/status/state").stringValue()).isIn("active", "unprocessed");
    }

    @Test
    void a_withdrawn_and_a_resolved_alert_are_no_longer_shown() throws Exception {
        tell(Alerts.version("am-2", 1, AlertState.FIRING, "report of seizure X"));
        tell(Alerts.version("am-3", 1, AlertState.FIRING, "report of seizure Y"));
        assertThat(shown("am-2")).hasSize(1);

        tell(Alerts.version("am-2", 2, AlertState.WITHDRAWN, "retraction of seizure X, version 2"));
        tell(Alerts.version("am-3", 2, AlertState.RESOLVED, "over for PT24H"));

        assertThat(shown("am-2")).isEmpty();
        assertThat(shown("am-3")).isEmpty();
    }

    @Test
    void a_refresh_shows_what_fires_and_moves_its_end() throws Exception {
        firing.after(Alerts.version("am-4", 1, AlertState.FIRING, "report of seizure X"), Instant.EPOCH);

        notifier.work(true);

        assertThat(shown("am-4")).hasSize(1);
    }

    @Test
    void a_new_severity_is_shown_alone() throws Exception {
        tell(Alerts.version("am-5", 1, AlertState.FIRING, "report of seizure X"));
        tell(Alerts.version("am-5", 2, AlertState.FIRING, Severity.WARNING, "rule changed"));

        assertThat(shown("am-5").stream()
                        .map(alert -> alert.at("/labels/severity").stringValue()))
                .containsExactly("warning");
    }
}
