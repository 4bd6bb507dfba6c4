package seizures.detectors.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContaminationTest {
    private static final int COUNTS = 20_000;

    private static double[] counts(Random random, double mean, double dispersion) {
        var usual = new NegativeBinomial(mean, dispersion);
        return IntStream.range(0, COUNTS)
                .mapToDouble(_ -> usual.quantile(random.nextDouble()))
                .toArray();
    }

    /** The mean of both sums over usual counts is what they would be without weights. */
    @ParameterizedTest
    @CsvSource({"0.1, 2", "1, 1", "1.6, 5", "12, 3", "150, 1.2", "3000, 4"})
    void what_the_weights_take_from_usual_counts_is_put_back(double mean, double dispersion) {
        var usual = new NegativeBinomial(mean, dispersion);
        double deviation = 0;
        double square = 0;
        double clipped = 0;
        for (double count : counts(new Random(1), mean, dispersion)) {
            double off = count - mean;
            double weight = Contamination.usual(count, usual);
            deviation += weight * off / COUNTS;
            square += weight * off * off / COUNTS / (mean * dispersion);
            clipped += Math.min(off * off / (mean * dispersion), Contamination.CLIPPED) / COUNTS;
        }

        double spread = Math.sqrt(mean * dispersion);
        assertThat((deviation + Contamination.deviationLost(mean, dispersion)) / spread)
                .isCloseTo(0, within(0.03));
        assertThat(square / Contamination.squareLeft(mean, dispersion)).isCloseTo(1, within(0.05));
        assertThat(clipped / Contamination.clippedSquare(mean, dispersion)).isCloseTo(1, within(0.05));
    }

    @Test
    void a_count_of_an_outbreak_teaches_next_to_nothing_and_one_that_a_long_tail_explains_does() {
        assertThat(Contamination.usual(40, new NegativeBinomial(10, 1))).isLessThan(0.01);
        assertThat(Contamination.usual(12, new NegativeBinomial(10, 1))).isGreaterThan(0.9);
        assertThat(Contamination.usual(10, new NegativeBinomial(1.6, 5)))
                .as("3 standard deviations up, by a long tail and by a short one")
                .isGreaterThan(2 * Contamination.usual(1095, new NegativeBinomial(1000, 1)));
    }

    @Test
    void a_fit_is_not_bent_by_outbreaks() {
        var random = new Random(2);
        double[] counts = Arrays.copyOf(counts(random, 10, 2), 500);
        for (int i = 0; i < 15; i++) {
            counts[random.nextInt(counts.length)] += 30 + random.nextInt(40);
        }
        double[][] level = new double[counts.length][];
        Arrays.setAll(level, _ -> new double[] {1});

        double mean = Math.exp(RobustRegression.fit(level, counts, counts.length, new double[] {2})[0]);

        assertThat(Arrays.stream(counts).average().orElseThrow()).isGreaterThan(11.2);
        assertThat(mean).isCloseTo(10, within(0.4));
    }
}
