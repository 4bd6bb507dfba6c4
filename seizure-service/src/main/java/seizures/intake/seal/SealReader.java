package seizures.intake.seal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.SealEvent;
import seizures.contract.Topic;

/** Reads the topic of seals from its start for ever, and asks twice a second whether that is all there is. */
final class SealReader implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SealReader.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topic.SEALS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final Seals seals;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<String, SealEvent> consumer;

    /** @param consumerSettings where the brokers are */
    SealReader(Map<String, Object> consumerSettings, Seals seals) {
        this.settings = new HashMap<>(consumerSettings);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.seals = seals;
    }

    @Override
    public void run() {
        while (closed.getCount() > 0) {
            try (var opened = new KafkaConsumer<>(
                    settings,
                    Topic.SEALS.key().deserializer(),
                    Topic.SEALS.value().deserializer())) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException _) {
                LOG.debug("stops reading seals");
            } catch (RecordDeserializationException e) {
                LOG.atError().addKeyValue("offset", e.offset()).log("A seal is unreadable and passed over");
                seals.reached(e.offset() + 1);
            } catch (KafkaException e) {
                LOG.warn("cannot read seals; tries again", e);
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, SealEvent> from) {
        from.assign(List.of(PARTITION));
        from.seek(PARTITION, seals.position());
        while (closed.getCount() > 0) {
            long asked = System.nanoTime();
            long end = from.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, Long.MAX_VALUE);
            from.poll(POLL).forEach(record -> {
                seals.read(record.value());
                seals.reached(record.offset() + 1);
            });
            if (seals.position() >= end) {
                seals.whole(asked);
            }
        }
    }

    private void pause() {
        try {
            var _ = closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }
}
