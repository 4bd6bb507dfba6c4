package seizures.intake.seal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.commons.testing.Hostile;

/** What is too much of a seal or lock is refused for a price that its bound sets. */
class MemoryBoundTest {
    private static final long PRICE = 16L * 16 * 1024;

    @Test
    void a_body_that_does_not_end() throws Exception {
        Hostile.assertCheap(
                PRICE,
                () -> assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> ActRequest.read(Hostile.endless(), Caller.ANYBODY))
                        .matches(e -> e.problem().status() == 413));
    }
}
