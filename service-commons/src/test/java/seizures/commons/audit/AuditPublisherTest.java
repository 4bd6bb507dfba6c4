package seizures.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import seizures.contract.AuditPage;
import seizures.contract.Topic;

class AuditPublisherTest {
    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void entries_of_the_same_moment_go_as_one_page() {
        try (var audit = new AuditPublisher("a-service", broker)) {
            IntStream.range(0, 100).forEach(number -> audit.write(entry(number)));

            await().atMost(Duration.ofSeconds(30)).until(() -> audit.written() == 100);
        }

        assertThat(pages()).hasSizeLessThan(5);
        assertThat(entries()).containsExactlyElementsOf(all(100));
    }

    @Test
    void all_that_wait_are_written_when_it_is_closed() {
        try (var audit = new AuditPublisher("a-service", broker)) {
            IntStream.range(0, 1_234).forEach(number -> audit.write(entry(number)));
        }

        assertThat(entries()).containsExactlyElementsOf(all(1_234));
    }

    @Test
    void each_page_names_the_one_before_it() {
        try (var audit = new AuditPublisher("a-service", broker)) {
            IntStream.range(0, 1_234).forEach(number -> audit.write(entry(number)));
        }

        var values = broker.history().stream().map(ProducerRecord::value).toList();
        var pages = pages();
        assertThat(pages.getFirst().previous()).isEqualTo(AuditPage.NONE);
        for (int i = 1; i < pages.size(); i++) {
            assertThat(pages.get(i).previous()).isEqualTo(AuditPage.hash(values.get(i - 1)));
            assertThat(pages.get(i).number()).isEqualTo(i + 1);
        }
    }

    private List<AuditPage> pages() {
        return broker.history().stream()
                .map(record -> Topic.AUDIT.value().deserializer().deserialize(Topic.AUDIT.name(), record.value()))
                .toList();
    }

    private List<AuditPage.Entry> entries() {
        return pages().stream().flatMap(page -> page.entries().stream()).toList();
    }

    private static List<AuditPage.Entry> all(int count) {
        return IntStream.range(0, count).mapToObj(AuditPublisherTest::entry).toList();
    }

    private static AuditPage.Entry entry(int number) {
        return new AuditPage.Entry(
                Instant.ofEpochMilli(number),
                "us-cbp",
                "issuer",
                "POST /v1/seizures",
                "US-CBP-" + number,
                201,
                null,
                1);
    }
}
