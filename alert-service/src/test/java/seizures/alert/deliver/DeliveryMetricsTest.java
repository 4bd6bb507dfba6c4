package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import seizures.alert.inbox.Acts;
import seizures.contract.AlertState;

class DeliveryMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeliveryMetrics metrics = new DeliveryMetrics(meters, "alertmanager");

    private double counted(String outcome) {
        return meters.get("seizure.alert.deliveries")
                .tags("channel", "alertmanager", "outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void every_outcome_is_there_before_it_happens() {
        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("outcome"))
                .containsExactlyInAnyOrder("delivered", "retried", "failed", "withheld");
        assertThat(counted("failed")).isZero();
    }

    @Test
    void an_alertmanager_that_is_away_is_counted_with_news_and_without() throws Exception {
        var alert = Alerts.version("a-1", 1, AlertState.FIRING, "report of seizure X");
        var firing = new FiringAlerts();
        firing.after(alert, Instant.EPOCH);

        var withNews = notifier(firing);
        withNews.take(List.of(Alerts.record(alert)));
        withNews.work(false);
        assertThat(counted("retried")).isEqualTo(1);

        notifier(firing).work(true);
        assertThat(counted("retried")).isEqualTo(2);
        assertThat(counted("delivered")).isZero();
    }

    private AlertmanagerNotifier notifier(FiringAlerts firing) throws Exception {
        var second = Duration.ofSeconds(1);
        var settings = new DeliverySettings(
                List.of(),
                Map.of(),
                null,
                List.of(),
                12,
                second,
                second,
                second,
                second,
                second,
                Duration.ofMinutes(5));
        var http = new OutboundHttpClient(SystemDefaultDnsResolver.INSTANCE, second);
        return new AlertmanagerNotifier(
                nobody(), firing, new Acts(), http, settings, new AlertLinks(null), Clock.systemUTC(), metrics);
    }

    /** An address at which nobody listens. */
    private static URI nobody() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
