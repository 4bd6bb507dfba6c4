package seizures.commons.log;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** All partitions of a topic, given to a consumer without a group. */
final class TopicPartitions {
    private TopicPartitions() {}

    /** @param offsets where to start in each */
    static List<TopicPartition> assign(
            KafkaConsumer<byte[], byte[]> consumer, String topic, ToLongFunction<TopicPartition> offsets) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic);
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, offsets.applyAsLong(partition)));
        return partitions;
    }

    /** The offset of the next record in each. */
    static Map<TopicPartition, Long> positions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream().collect(Collectors.toMap(Function.identity(), consumer::position));
    }
}
