package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import seizures.commons.log.TopicLog;
import seizures.commons.log.TopicRecord;
import seizures.commons.testing.Broker;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Topic;

@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class DeliveryLoopIT {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<String> settled = new CopyOnWriteArrayList<>();

    /** Throws what no recipient should, first an exception and then an error. */
    private final class Failing implements DeliveryLoop.Recipient {
        private final List<TopicRecord<String, AlertVersion>> waiting = new ArrayList<>();

        @Override
        public void take(List<TopicRecord<String, AlertVersion>> records) {
            waiting.addAll(records);
        }

        @Override
        public void work(boolean hasCaughtUp) {
            if (waiting.isEmpty()) {
                return;
            }
            switch (attempts.incrementAndGet()) {
                case 1 -> throw new IllegalArgumentException("Port number 99999");
                case 2 -> throw new OutOfMemoryError("of a test");
                default -> settled.add(waiting.removeFirst().key());
            }
        }

        @Override
        public OptionalLong firstUnsettled() {
            return waiting.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(waiting.getFirst().offset());
        }

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public void forget() {
            waiting.clear();
        }
    }

    @Test
    void a_failure_nobody_foresaw_is_counted_and_the_alert_is_delivered_all_the_same() throws Exception {
        try (var broker = Broker.start()) {
            write(broker.servers);
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.servers);
            try (var log = new TopicLog(settings, settings, meters, () -> {})) {
                var loop = new DeliveryLoop("test", log, List.of(), new Failing()).start();

                await().until(() -> settled.equals(List.of("a-1")));
                loop.stop();
            }
        }
        assertThat(meters.get("seizure.background.failures")
                        .tag("loop", "delivery")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    private static void write(String servers) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(
                        settings,
                        Topic.ALERTS.key().serializer(),
                        Topic.ALERTS.value().serializer())) {
            admin.createTopics(List.of(new NewTopic(Topic.ALERTS.name(), 1, (short) 1)))
                    .all()
                    .get();
            var alert = Alerts.version("a-1", 1, AlertState.FIRING, "THRESHOLD");
            producer.send(new ProducerRecord<>(Topic.ALERTS.name(), "a-1", alert))
                    .get();
        }
    }
}
