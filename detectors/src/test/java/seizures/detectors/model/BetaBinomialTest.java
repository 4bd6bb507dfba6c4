package seizures.detectors.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaBinomialTest {
    /** a = b = 1: every number of successes is equally likely. */
    @Test
    void a_chance_that_may_be_anything_makes_all_counts_equally_likely() {
        var any = new BetaBinomial(9, 0.5, 1 / 3.0);

        for (int k = 0; k <= 9; k++) {
            assertThat(any.upperTail(k)).isCloseTo(1 - k / 10.0, within(1e-12));
        }
        assertThat(any.upperTail(10)).isZero();
    }

    @Test
    void with_hardly_any_correlation_it_is_the_binomial() {
        var binomial = new BetaBinomial(10, 0.3, 1e-9);

        assertThat(binomial.upperTail(6)).isCloseTo(0.0473489874, within(1e-7));
    }

    /** a = 0.5, b = 19.5 and 20 trials: P(0) = B(a, 39.5) / B(a, 19.5). */
    @Test
    void the_tail_is_what_the_lower_counts_leave() {
        var rare = new BetaBinomial(20, 0.025, 1 / 21.0);
        double none = Math.exp(lnGammaRatio(39.5, 40) - lnGammaRatio(19.5, 20));

        assertThat(rare.upperTail(1)).isCloseTo(1 - none, within(1e-10));
    }

    /** ln Γ(x) − ln Γ(y), from the ratio's asymptotic series; 1e-13 for such x. */
    private static double lnGammaRatio(double x, double y) {
        return stirling(x) - stirling(y);
    }

    private static double stirling(double x) {
        double inverse = 1 / x;
        return (x - 0.5) * Math.log(x) - x + inverse / 12 - Math.pow(inverse, 3) / 360 + Math.pow(inverse, 5) / 1260;
    }
}
