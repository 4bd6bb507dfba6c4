package seizures.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;
import seizures.commons.request.StrictJson;
import seizures.commons.testing.Hostile;

/** What is too much is refused for a price that its bound sets, however much more there is of it. */
class MemoryBoundTest {
    private static final int BOUND = 256 * 1024;
    private static final long MUCH = 64L * 1024 * 1024;
    private static final long PRICE = 16L * BOUND;

    @Test
    void a_body_that_does_not_end() throws Exception {
        Hostile.assertCheap(
                PRICE,
                () -> assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> RequestBody.bytes(Hostile.endless(), BOUND, Duration.ofMinutes(1)))
                        .matches(e -> e.problem().status() == 413));
    }

    @Test
    void a_line_of_many_bytes() throws Exception {
        Hostile.assertCheap(PRICE, () -> {
            var line = new Lines(new Arriving(Hostile.same('x', MUCH), MUCH, BOUND, Duration.ofMinutes(1))).next();
            assertThat(line).isEqualTo(new Pieces.Piece(1, null));
        });
    }

    @Test
    void an_element_that_nests_without_end() throws Exception {
        Hostile.assertCheap(
                PRICE,
                () -> assertThatExceptionOfType(Elements.NoArray.class)
                        .isThrownBy(() -> new Elements(
                                        new Arriving(Hostile.same('[', MUCH), MUCH, BOUND, Duration.ofMinutes(1)))
                                .next()));
    }

    @Test
    void a_bulk_longer_than_all_bulks() throws Exception {
        Hostile.assertCheap(
                PRICE,
                () -> assertThatExceptionOfType(Arriving.TooLong.class)
                        .isThrownBy(() -> new Lines(
                                        new Arriving(Hostile.same('x', MUCH), MUCH - 1, BOUND, Duration.ofMinutes(1)))
                                .next()));
    }

    static List<String> hostile() {
        return Hostile.json(BOUND);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void json_of_one_long_thing(String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        Hostile.assertCheap(
                PRICE,
                () -> assertThat(StrictJson.parse(ByteBuffer.wrap(bytes))).isInstanceOf(Parsed.Invalid.class));
    }

    static List<String> allowed() {
        return Hostile.allowedJson();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void json_within_the_bounds_is_read(String text) {
        assertThat(StrictJson.parse(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Parsed.Ok.class);
    }

    static List<String> tooMuch() {
        return Hostile.tooMuchJson();
    }

    /** Far less than what a reader refuses that has no bounds of its own. */
    @ParameterizedTest
    @MethodSource("tooMuch")
    void json_of_a_little_too_much(String text) {
        assertThat(StrictJson.parse(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Parsed.Invalid.class);
    }
}
