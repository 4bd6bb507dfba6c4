package seizures.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees counts and alerts as they are committed, and notes how long after the report's sending that is. */
final class Delays implements AutoCloseable {
    private static final Map<String, Waits.For> TOPICS =
            Map.of("seizures.dose-counts.v2", Waits.For.COUNT, "seizures.alerts.v1", Waits.For.ALERT);

    private final KafkaConsumer<String, String> consumer;
    private final String agency;
    private final Waits waits;
    private final Thread thread = Thread.ofPlatform().unstarted(this::run);
    private volatile boolean stopped;

    Delays(String bootstrap, String agency, Waits waits) {
        this.agency = agency;
        this.waits = waits;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = TOPICS.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    private void run() {
        try (consumer) {
            while (!stopped) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var what = TOPICS.get(record.topic());
                    if (what != null && isOurs(record.key(), record.value())) {
                        waits.waited(what, System.currentTimeMillis() - record.timestamp());
                    }
                }
            }
        }
    }

    private boolean isOurs(String key, String value) {
        return (key != null && key.contains(agency)) || (value != null && value.contains(agency));
    }

    @Override
    public void close() {
        stopped = true;
        Wait.join(thread);
    }
}
