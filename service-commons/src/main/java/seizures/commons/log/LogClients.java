package seizures.commons.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka clients with one set of settings: consumers of what transactions have committed, producers that wait for all
 * replicas. Their metrics are bound under {@code spring.id}, as those of Spring's own clients are.
 */
final class LogClients implements AutoCloseable {
    private static final Duration LOOK_FOR_METRICS = Duration.ofSeconds(5);
    /** Of records that wait for each other: what ten requests of the usual 16 KB hold costs as much as one. */
    private static final int LARGE_BATCH = 128 * 1024;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> producerSettings;
    private final MeterRegistry meters;
    private final ScheduledExecutorService metrics = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-metrics").daemon().factory());

    /** @param consumerSettings where the brokers are, and how to reach them; the producer's likewise */
    LogClients(Map<String, Object> consumerSettings, Map<String, Object> producerSettings, MeterRegistry meters) {
        this.consumerSettings = consumerSettings;
        this.producerSettings = producerSettings;
        this.meters = meters;
    }

    MeterRegistry meters() {
        return meters;
    }

    /** A consumer without a group. */
    KafkaConsumer<byte[], byte[]> reader(String name) {
        var settings = committed(name);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new MeteredConsumer(name, settings);
    }

    /** A consumer that shares the partitions with others of its group. */
    KafkaConsumer<byte[], byte[]> member(String group) {
        var settings = committed(group);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        return new MeteredConsumer(group, settings);
    }

    private Map<String, Object> committed(String name) {
        var settings = new HashMap<>(consumerSettings);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name + "-" + NUMBER.incrementAndGet());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /** Times rise: a send gives up before the request that waits for it does. */
    KafkaProducer<byte[], byte[]> producer(String name, Duration linger) {
        var settings = new HashMap<>(producerSettings);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, name + "-" + NUMBER.incrementAndGet());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
        if (linger.isPositive()) {
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, LARGE_BATCH);
        }
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer, id(name), metrics, LOOK_FOR_METRICS).bindTo(meters);
        return producer;
    }

    private static List<Tag> id(String name) {
        return List.of(Tag.of("spring.id", name));
    }

    @Override
    public void close() {
        metrics.shutdownNow();
    }

    /** Its metrics go when it is closed. */
    private final class MeteredConsumer extends KafkaConsumer<byte[], byte[]> {
        private final KafkaClientMetrics bound;

        MeteredConsumer(String name, Map<String, Object> settings) {
            super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            bound = new KafkaClientMetrics(this, id(name), metrics, LOOK_FOR_METRICS);
            bound.bindTo(meters);
        }

        @Override
        public void close() {
            bound.close();
            super.close();
        }
    }
}
