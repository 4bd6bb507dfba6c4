package seizures.alert;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.commons.request.ProblemException;
import seizures.commons.testing.Hostile;

/** What is too much of a body is refused for a price that its bound sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BoundedBodyChecks {
    private final int bound;
    private final long price;

    /**
     * @param bound most bytes of a body
     * @param price most bytes that reading one may allocate
     */
    protected BoundedBodyChecks(int bound, long price) {
        this.bound = bound;
        this.price = price;
    }

    protected abstract void read(HttpServletRequest request) throws Exception;

    @Test
    void a_body_that_does_not_end() throws Exception {
        Hostile.assertCheap(
                price, () -> refused(Hostile.endless(), String.format(Locale.ROOT, "at most %,d bytes", bound)));
    }

    List<String> hostile() {
        return Hostile.json(bound);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void json_of_one_long_thing(String text) throws Exception {
        Hostile.assertCheap(price, () -> refused(text));
    }

    List<String> allowed() {
        return Hostile.allowedJson();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void json_within_the_bounds_is_read(String text) {
        assertThatCode(() -> read(Hostile.request(text))).doesNotThrowAnyException();
    }

    List<String> tooMuch() {
        return Hostile.tooMuchJson();
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void json_of_a_little_too_much(String text) {
        refused(text);
    }

    /** As JSON that no reader of ours reads. */
    protected final void refused(String text) {
        refused(Hostile.request(text), "nests too deep");
    }

    private void refused(HttpServletRequest request, String why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(request))
                .withMessageContaining(why);
    }
}
