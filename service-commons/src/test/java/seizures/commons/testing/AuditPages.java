package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import seizures.contract.AuditPage;
import seizures.contract.ContractJson;
import seizures.contract.Topic;

/** The audit as brokers have it. */
public final class AuditPages {
    private AuditPages() {}

    /**
     * Every entry so far, as a line each; checks that the pages are a chain, and have nothing secret in them.
     *
     * @param writer the service that wrote them, in one life
     * @param secrets what stands in none of them; at least one
     */
    public static List<String> read(
            String brokers, String writer, Function<AuditPage.Entry, String> line, String... secrets) {
        var topic = new TopicPartition(Topic.AUDIT.name(), 0);
        var entries = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).get(topic);
            var previous = AuditPage.NONE;
            int number = 0;
            while (consumer.position(topic) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var page = ContractJson.MAPPER.readValue(record.value(), AuditPage.class);
                    assertThat(page.writer()).startsWith(writer + "/");
                    assertThat(page.number()).isEqualTo(++number);
                    assertThat(page.previous()).isEqualTo(previous);
                    assertThat(new String(record.value(), StandardCharsets.UTF_8))
                            .doesNotContain(secrets);
                    previous = AuditPage.hash(record.value());
                    page.entries().forEach(entry -> entries.add(line.apply(entry)));
                }
            }
        }
        return entries;
    }
}
