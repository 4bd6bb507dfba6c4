package seizures.alert.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualMixTest {
    private static final double RATE = 0.01;
    private static final int TRIALS = 1_500;

    /** Counts of values whose shares vary between periods as a Dirichlet distribution; not at all for 0. */
    private static Mix anyMix(RandomGenerator random, double[] shares, double correlation, int size) {
        var weights = new double[shares.length];
        double sum = 0;
        for (int v = 0; v < shares.length; v++) {
            weights[v] = correlation == 0
                    ? shares[v]
                    : GammaDistribution.of(shares[v] * (1 / correlation - 1), 1)
                            .inverseCumulativeProbability(random.nextDouble());
            sum += weights[v];
        }
        var counts = new TreeMap<String, Long>();
        for (int i = 0; i < size; i++) {
            double left = random.nextDouble() * sum;
            int v = 0;
            while (v < shares.length - 1 && left > weights[v]) {
                left -= weights[v++];
            }
            counts.merge("v" + v, 1L, Long::sum);
        }
        return new Mix(counts, size);
    }

    private static double alarms(double[] before, double[] now, double correlation, int most, int periods) {
        var random = new Random(7);
        int alarms = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<Mix> past = new ArrayList<>();
            for (int t = 0; t < periods; t++) {
                past.add(anyMix(random, before, correlation, most / 2 + random.nextInt(most)));
            }
            var next = anyMix(random, now, correlation, most / 2 + random.nextInt(most));
            alarms += UsualMix.of(past).isLeft(next, RATE) ? 1 : 0;
        }
        return alarms / (double) TRIALS;
    }

    @ParameterizedTest
    @CsvSource({
        "0.9;0.08;0.02,           0,    20, 12",
        "0.9;0.08;0.02,           0,   400, 12",
        "0.5;0.3;0.2,             0,   100, 26",
        "0.9;0.08;0.02,           0.02, 30, 12",
        "0.9;0.08;0.02,           0.02, 300, 12",
        "0.5;0.3;0.2,             0.05, 100, 12",
        "0.5;0.5,                 0.05, 200, 12",
        "0.97;0.03,               0.03, 60, 12",
        "0.3;0.2;0.2;0.1;0.1;0.1, 0.03, 80, 26",
        "0.7;0.1;0.1;0.05;0.05,   0.1,  80, 56"
    })
    void a_mix_that_only_varies_as_ever_is_an_alarm_no_more_often_than_the_rate(
            String shares, double correlation, int most, int periods) {
        var same = List.of(shares.split(";")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(alarms(same, same, correlation, most, periods)).isLessThanOrEqualTo(1.6 * RATE);
    }

    @ParameterizedTest
    @CsvSource({
        "0.95;0.04;0.01, 0.7;0.1;0.2, 40, 0.75",
        "0.95;0.04;0.01, 0.5;0.4;0.1, 20, 0.75",
        "0.5;0.5, 0.7;0.3, 200, 0.5"
    })
    void a_mix_that_moves_is_an_alarm(String before, String now, int most, double power) {
        var was = List.of(before.split(";")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        var is = List.of(now.split(";")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(alarms(was, is, 0.01, most, 12)).isGreaterThan(power);
    }
}
