package seizures.commons.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.opentelemetry.api.trace.Span;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Whatever a header says, it is a trace that goes on as it came, or none. */
class SpansFuzzTest {
    @FuzzTest
    void a_header_is_a_trace_or_none(byte[] bytes) {
        var cause = Spans.contextOf(new RecordHeaders().add("traceparent", bytes));
        var headers = new RecordHeaders();

        Spans.put(Span.fromContext(cause), headers);

        assertThat(Span.fromContext(Spans.contextOf(headers)).getSpanContext())
                .isEqualTo(Span.fromContext(cause).getSpanContext());
    }
}
