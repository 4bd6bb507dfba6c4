package seizures.commons.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import seizures.commons.testing.Broker;

@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class ClusterMetricsIT {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void brokers_partitions_and_disks_are_seen_while_they_answer_and_their_absence_when_they_do_not() throws Exception {
        var broker = Broker.start();
        try (var admin = Admin.create(ClusterMetrics.impatient(Map.of("bootstrap.servers", broker.servers)))) {
            var metrics = new ClusterMetrics(admin, meters);
            assertThat(gauge("seizure.kafka.reachable")).isNaN();
            admin.createTopics(List.of(new NewTopic("seizures.test.v1", 3, (short) 1)))
                    .all()
                    .get();

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                metrics.look();
                assertThat(gauge("seizure.kafka.reachable")).isEqualTo(1);
            });
            assertThat(gauge("seizure.kafka.brokers")).isEqualTo(1);
            assertThat(meters.get("seizure.kafka.partitions")
                            .tag("state", "offline")
                            .gauge()
                            .value())
                    .isZero();
            assertThat(meters.get("seizure.kafka.partitions")
                            .tag("state", "under-replicated")
                            .gauge()
                            .value())
                    .isZero();
            assertThat(gauge("seizure.kafka.disk.free")).isBetween(1.0, gauge("seizure.kafka.disk.total"));

            broker.close();
            metrics.look();

            assertThat(gauge("seizure.kafka.reachable")).isZero();
            assertThat(gauge("seizure.kafka.brokers")).isNaN();
        }
    }
}
