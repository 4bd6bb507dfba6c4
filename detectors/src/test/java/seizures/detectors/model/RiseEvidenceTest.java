package seizures.detectors.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RiseEvidenceTest {
    private record Case(RiseEvidence evidence, int periods) {}

    static Stream<Case> both() {
        return Stream.of(new Case(RiseEvidence.OF_TWO, 2), new Case(RiseEvidence.OF_FOURTEEN, 14));
    }

    @ParameterizedTest
    @MethodSource("both")
    void without_a_rise_probabilities_are_uniform(Case one) {
        var random = new Random(one.periods());
        int looks = 400_000;
        int[] below = new int[3];
        for (int i = 0; i < looks; i++) {
            double now = random.nextGaussian();
            double sum = (now + Math.sqrt(one.periods() - 1) * random.nextGaussian()) / Math.sqrt(one.periods());
            double p = one.evidence().probability(now, sum);
            below[0] += p < 0.1 ? 1 : 0;
            below[1] += p < 0.01 ? 1 : 0;
            below[2] += p < 0.001 ? 1 : 0;
        }

        assertThat(below[0] / (double) looks).isCloseTo(0.1, within(0.003));
        assertThat(below[1] / (double) looks).isCloseTo(0.01, within(0.0008));
        assertThat(below[2] / (double) looks).isCloseTo(0.001, within(0.0003));
    }

    @ParameterizedTest
    @MethodSource("both")
    void more_is_never_likelier(Case one) {
        for (double sum = -6; sum < 30; sum += 1.5) {
            double last = 1;
            for (double now = -8; now < 37; now += 0.05) {
                double p = one.evidence().probability(now, sum);
                assertThat(p).isBetween(0.0, last * (1 + 1e-9));
                last = p;
            }
        }
    }

    @Test
    void two_raised_weeks_say_more_than_one_and_a_single_high_one_is_seen() {
        var evidence = RiseEvidence.OF_TWO;

        assertThat(evidence.probability(2, 4 / Math.sqrt(2))).isLessThan(evidence.probability(2, 2 / Math.sqrt(2)) / 3);
        assertThat(evidence.probability(4, 4 / Math.sqrt(2))).isLessThan(0.001);
    }
}
