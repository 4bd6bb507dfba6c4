package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.ApiClient;
import seizures.contract.AlertState;
import seizures.contract.Topic;

/** Webhooks of a service that is killed. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class KilledDeliveryIT {
    private static final String REPORTED = "report of seizure US-CBP-1";

    @TempDir
    Path state;

    private DeliveryTrial deliveries;

    @BeforeEach
    void start() throws IOException {
        deliveries = new DeliveryTrial();
    }

    @AfterEach
    void stop() {
        deliveries.close();
    }

    /** Killed while the receiver has it and has not answered; then once more with its progress forgotten. */
    @Test
    void a_kill_during_delivery_loses_nothing_and_what_was_told_is_not_told_again() throws Exception {
        deliveries.isDown.set(true);
        int port = freePort();
        var killed = deliveries.process(port, state);
        try (var service = new ApiClient(port)) {
            service.awaitReady();
            deliveries.subscribe(service, "held", "{}");
            deliveries.say(Alerts.version("a-1", 1, AlertState.FIRING, REPORTED));
            deliveries.say(Alerts.version("a-1", 2, AlertState.WITHDRAWN, "retraction of seizure US-CBP-1, version 2"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !deliveries.receiver.got("/held").isEmpty());
        } finally {
            killed.destroyForcibly().waitFor();
        }
        deliveries.isDown.set(false);

        try (var service = deliveries.serve(state)) {
            assertThat(service.context.isRunning()).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(deliveries.receiver.ids("/held")).containsExactly("a-1/1", "a-1/1", "a-1/2"));
        }

        forgetProgress("alert-service-tell-held");
        try (var service = deliveries.serve(state)) {
            assertThat(service.context.isRunning()).isTrue();
            deliveries.say(Alerts.version("a-2", 1, AlertState.FIRING, REPORTED));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(deliveries.receiver.ids("/held"))
                            .containsExactly("a-1/1", "a-1/1", "a-1/2", "a-2/1"));
        }
    }

    private void forgetProgress(String group) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) deliveries.broker.servers))) {
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                admin.alterConsumerGroupOffsets(
                                group, Map.of(new TopicPartition(Topic.ALERTS.name(), 0), new OffsetAndMetadata(0)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
