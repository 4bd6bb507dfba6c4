package seizures.alert.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.Hostile;

/** What is too much of an act, a silence or a subscription is refused for a price that its bound sets. */
class MemoryBoundTest {
    private static final int BOUND = 64 * 1024;
    private static final long PRICE = 16L * BOUND;

    @Test
    void a_body_that_does_not_end() throws Exception {
        Hostile.assertCheap(
                PRICE, Hostile.endless(), Hostile.endless(), request -> refused(request, "at most 65536 bytes"));
    }

    static Stream<String> hostile() {
        return Hostile.json(BOUND).stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void json_of_one_long_thing(String text) throws Exception {
        Hostile.assertCheap(
                PRICE, Hostile.request(text), Hostile.request(text), request -> refused(request, "nests too deep"));
    }

    static Stream<String> allowed() {
        return Hostile.allowedJson().stream();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void json_within_the_bounds_is_read(String text) {
        assertThatCode(() -> Body.of(Hostile.request(text))).doesNotThrowAnyException();
    }

    static Stream<String> tooMuch() {
        return Hostile.tooMuchJson().stream();
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void json_of_a_little_too_much(String text) {
        refused(Hostile.request(text), "nests too deep");
    }

    private static void refused(HttpServletRequest request, String why) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Body.of(request))
                .withMessageContaining(why);
    }
}
