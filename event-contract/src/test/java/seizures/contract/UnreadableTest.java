package seizures.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.common.errors.SerializationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read ends up in logs: told by place and kind, and not by what it says. */
class UnreadableTest {
    private static final String SECRET = "zebrafishine";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "{\"event\":\"" + SECRET + "\"}",
                "{\"event\":\"Retracted\",\"seizureId\":\"" + SECRET + "\"}",
                "{\"event\":\"Retracted\",\"seizureId\":\"US-CBP-1\",\"version\":\"" + SECRET + "\"}",
            })
    void an_unreadable_value_is_refused_without_a_word_of_it(String json) {
        try (var values = Topic.REPORTED.value().deserializer()) {
            assertThatThrownBy(() -> values.deserialize(Topic.REPORTED.name(), json.getBytes(UTF_8)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageStartingWith("not a SeizureEvent on seizures.reported.v1: ")
                    .satisfies(UnreadableTest::tellsNothing);
        }
    }

    @Test
    void the_place_of_the_fault_is_told() {
        try (var values = Topic.REPORTED.value().deserializer()) {
            var json = "{\"event\":\"Retracted\",\"seizureId\":\"US-CBP-1\",\"version\":\"x\"}";

            assertThatThrownBy(() -> values.deserialize(Topic.REPORTED.name(), json.getBytes(UTF_8)))
                    .hasMessageEndingWith("at #/version");
        }
    }

    @Test
    void an_unreadable_key_is_refused_without_a_word_of_it() {
        try (var keys = Topic.CHANGED.key().deserializer()) {
            assertThatThrownBy(() -> keys.deserialize(Topic.CHANGED.name(), SECRET.getBytes(UTF_8)))
                    .isInstanceOf(SerializationException.class)
                    .satisfies(UnreadableTest::tellsNothing);
        }
    }

    private static void tellsNothing(Throwable refusal) {
        var trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        Assertions.assertThat(trace.toString()).doesNotContain(SECRET);
    }
}
