package seizures.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.intake.problem.ProblemException;
import seizures.intake.report.Parsed;
import seizures.intake.report.StrictJson;

/** What is too much is refused for a price that its bound sets, however much more there is of it. */
class MemoryBoundTest {
    private static final int BOUND = 256 * 1024;
    private static final long MUCH = 64L * 1024 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private interface Act {
        void run() throws IOException;
    }

    private static void assertCheap(Act act) throws IOException {
        act.run();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        act.run();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(16L * BOUND);
    }

    @Test
    void a_body_that_does_not_end() throws IOException {
        assertCheap(() -> assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Bodies.read(request(), BOUND, Duration.ofMinutes(1)))
                .matches(e -> e.problem().status() == 413));
    }

    @Test
    void a_line_of_many_bytes() throws IOException {
        assertCheap(() -> {
            var line = new Lines(new Arriving(new Same('x', MUCH), MUCH, BOUND)).next();
            assertThat(line).isEqualTo(new Pieces.Piece(1, null));
        });
    }

    @Test
    void an_element_that_nests_without_end() throws IOException {
        assertCheap(() -> assertThatExceptionOfType(Elements.NoArray.class)
                .isThrownBy(() -> new Elements(new Arriving(new Same('[', MUCH), MUCH, BOUND)).next()));
    }

    @Test
    void a_bulk_longer_than_all_bulks() throws IOException {
        assertCheap(() -> assertThatExceptionOfType(Arriving.TooLong.class)
                .isThrownBy(() -> new Lines(new Arriving(new Same('x', MUCH), MUCH - 1, BOUND)).next()));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "[".repeat(BOUND),
                "{\"a\":".repeat(BOUND / 5),
                "9".repeat(BOUND),
                "1e" + "9".repeat(BOUND - 2),
                "\"" + "x".repeat(BOUND - 2) + "\"",
                "{\"" + "x".repeat(BOUND - 5) + "\":1}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void json_of_one_long_thing(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertCheap(() -> assertThat(StrictJson.parse(ByteBuffer.wrap(bytes))).isInstanceOf(Parsed.Invalid.class));
    }

    /** As much of one thing as we take, times so much: levels, a text, a name, a number. */
    private static Stream<String> justJson(int times) {
        return Stream.of(
                "[".repeat(20 * times) + "]".repeat(20 * times),
                "\"" + "x".repeat(4_000 * times) + "\"",
                "{\"" + "x".repeat(200 * times) + "\":1}",
                "9".repeat(40 * times));
    }

    static Stream<String> allowed() {
        return justJson(1);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void json_within_the_bounds_is_read(String text) {
        assertThat(StrictJson.parse(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Parsed.Ok.class);
    }

    static Stream<String> tooMuch() {
        return justJson(2);
    }

    /** Far less than what a reader refuses that has no bounds of its own. */
    @ParameterizedTest
    @MethodSource("tooMuch")
    void json_of_a_little_too_much(String text) {
        assertThat(StrictJson.parse(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Parsed.Invalid.class);
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new Same('x', Long.MAX_VALUE));
            }
        };
    }

    /** The same byte again and again. */
    private static final class Same extends InputStream {
        private final char what;
        private long left;

        Same(char what, long length) {
            this.what = what;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? what : -1;
        }
    }
}
