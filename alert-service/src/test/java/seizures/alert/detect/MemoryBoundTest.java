package seizures.alert.detect;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.Hostile;
import seizures.alert.web.Problem;

/** What is too much of a series is refused for a price that its bound sets, however many values fit into it. */
class MemoryBoundTest {
    private static final int BOUND = 2 << 20;
    private static final long PRICE = 6L * BOUND;

    @Test
    void a_body_that_does_not_end() throws Exception {
        Hostile.assertCheap(
                PRICE, Hostile.endless(), Hostile.endless(), request -> refused(request, "at most 2097152 bytes"));
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

    @Test
    void json_of_as_many_objects_as_fit() throws Exception {
        var text = Hostile.manyObjects(BOUND);

        Hostile.assertCheap(
                PRICE, Hostile.request(text), Hostile.request(text), request -> refused(request, "nests too deep"));
    }

    static Stream<String> allowed() {
        return Hostile.allowedJson().stream();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void json_within_the_bounds_is_read_and_found_to_be_no_series(String text) throws Exception {
        refused(Hostile.request(text), "See errors");
    }

    static Stream<String> tooMuch() {
        return Hostile.tooMuchJson().stream();
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void json_of_a_little_too_much(String text) throws Exception {
        refused(Hostile.request(text), "nests too deep");
    }

    private static void refused(HttpServletRequest request, String why) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new DetectorController().detect("EARS_C1", request))
                .withMessageContaining(why);
    }
}
