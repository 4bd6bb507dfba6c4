package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @ParameterizedTest
    @ValueSource(strings = {HEADER, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"})
    void a_context_is_written_as_it_was_read(String header) {
        assertThat(TraceContext.parse(header)).map(TraceContext::toHeader).hasValue(header);
    }

    @Test
    void a_later_version_is_read_as_far_as_it_is_known() {
        assertThat(TraceContext.parse("01" + HEADER.substring(2) + "-what-comes-later"))
                .map(TraceContext::toHeader)
                .hasValue(HEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                HEADER + "-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01"
            })
    void what_cannot_be_read_is_no_context(String header) {
        assertThat(TraceContext.parse(header)).isEmpty();
    }

    @Test
    void each_step_of_a_trace_has_its_trace_and_a_span_of_its_own() {
        var random = new Random(3);
        var first = TraceContext.begin(random);

        var second = first.next(random);

        assertThat(second.traceId()).isEqualTo(first.traceId());
        assertThat(second.spanId()).isNotEqualTo(first.spanId());
        assertThat(TraceContext.parse(second.toHeader())).hasValue(second);
    }

    @Test
    void a_record_has_one_context_the_last_that_was_put_into_it() {
        var headers = new RecordHeaders();
        var context = TraceContext.parse(HEADER).orElseThrow();

        context.next(new Random(4)).putInto(headers);
        context.putInto(headers);

        assertThat(headers.headers(TraceContext.HEADER)).hasSize(1);
        assertThat(TraceContext.of(headers)).hasValue(context);
    }
}
