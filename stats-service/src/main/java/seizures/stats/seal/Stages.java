package seizures.stats.seal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import seizures.commons.log.TopicLog;
import seizures.contract.Topic;

/** How far the stages between a report and its count are. */
final class Stages implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final long SECONDS = 30;

    private final Admin admin;
    private final TopicLog log;
    private final String ledger;
    private final String tally;

    /**
     * @param settings where the brokers are
     * @param ledger the consumer group of the ledger
     * @param tally the consumer group of the tally
     */
    Stages(Map<String, Object> settings, TopicLog log, String ledger, String tally) {
        this.admin = Admin.create(settings);
        this.log = log;
        this.ledger = ledger;
        this.tally = tally;
    }

    /** Where each partition of a topic ends, transactions that are not through included. */
    Map<TopicPartition, Long> ends(Topic<?, ?> topic) {
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        get(admin.listOffsets(partitions).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    boolean ledgerHasRead(Map<TopicPartition, Long> ends) {
        return hasRead(ledger, ends);
    }

    boolean tallyHasRead(Map<TopicPartition, Long> ends) {
        return hasRead(tally, ends);
    }

    private boolean hasRead(String group, Map<TopicPartition, Long> ends) {
        var committed =
                get(admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                        .partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .allMatch(end -> isNothingBetween(end.getKey(), placeOf(committed.get(end.getKey())), end.getValue()));
    }

    private static long placeOf(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /** Whether no record is left between two places: where transactions ended there are none, and no group commits those. */
    private boolean isNothingBetween(TopicPartition partition, long from, long end) {
        if (from >= end) {
            return true;
        }
        try (var consumer = log.reader("settlement")) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            for (long begun = System.nanoTime(); System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(5); ) {
                for (var record : consumer.poll(PATIENCE)) {
                    return record.offset() >= end;
                }
                if (consumer.position(partition) >= end) {
                    return true;
                }
            }
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the brokers do not say how far a stage is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
