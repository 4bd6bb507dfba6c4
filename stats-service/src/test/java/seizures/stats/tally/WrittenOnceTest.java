package seizures.stats.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class WrittenOnceTest {
    private final AtomicInteger writes = new AtomicInteger();
    private final Serializer<List<String>> writer = (topic, value) -> {
        writes.incrementAndGet();
        return String.join(",", value).getBytes(UTF_8);
    };
    private final Serializer<List<String>> once =
            new WrittenOnce<>(Serdes.serdeFrom(writer, (topic, bytes) -> List.<String>of())).serializer();

    @Test
    void the_same_value_is_written_once() {
        var value = List.of("a", "b");

        assertThat(once.serialize("one", value))
                .isEqualTo(once.serialize("two", value))
                .asString()
                .isEqualTo("a,b");
        assertThat(writes).hasValue(1);
    }

    @Test
    void each_value_is_written_as_itself() {
        var a = List.of("a");

        assertThat(List.of(a, List.of("b"), a))
                .extracting(value -> new String(once.serialize("t", value), UTF_8))
                .containsExactly("a", "b", "a");
        assertThat(once.serialize("t", null)).isNull();
    }
}
