package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whatever a header says, it is a trace that can be said again, or none. */
class TraceContextFuzzTest {
    @FuzzTest
    void a_header_is_a_trace_or_none(byte[] bytes) {
        TraceContext.parse(new String(bytes, StandardCharsets.UTF_8))
                .ifPresent(trace ->
                        assertThat(TraceContext.parse(trace.toHeader())).isEqualTo(Optional.of(trace)));
    }
}
