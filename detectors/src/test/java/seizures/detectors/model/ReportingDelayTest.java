package seizures.detectors.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import seizures.detectors.model.ReportingDelay.Known;

class ReportingDelayTest {
    private static final int AGES = 31;
    private static final double DAILY = 0.1;

    /** Each report comes with a probability of 0.1 on each day, and what has not come by the last age does so there. */
    private static List<double[]> triangle(Random random, int periods, int newest) {
        var triangle = new ArrayList<double[]>();
        for (int period = 0; period < periods; period++) {
            double[] known = new double[AGES];
            for (int report = 0; report < 40; report++) {
                int delay = 0;
                while (delay < AGES - 1 && random.nextDouble() >= DAILY) {
                    delay++;
                }
                IntStream.range(delay, AGES).forEach(age -> known[age]++);
            }
            triangle.add(Arrays.copyOf(known, Math.min(AGES, newest + 10 * (periods - period))));
        }
        return triangle;
    }

    @Test
    void the_share_is_that_of_the_delay_and_its_error_small_where_each_report_comes_by_itself() {
        var delay = ReportingDelay.of(triangle(new Random(1), 24, 1)).orElseThrow();

        for (int age : new int[] {2, 6, 12, 20}) {
            var known = delay.at(age).orElseThrow();
            assertThat(known.share()).isCloseTo(1 - Math.pow(1 - DAILY, age + 1.0), within(0.06));
            assertThat(known.error()).isLessThan(0.06);
        }
        assertThat(delay.at(AGES - 1)).contains(Known.ALL);
    }

    @Test
    void where_all_comes_in_one_delivery_the_share_of_a_period_is_nothing_or_all() {
        var triangle = IntStream.range(0, 12)
                .mapToObj(period -> IntStream.range(0, 11)
                        .mapToDouble(age -> age >= 4 + period % 2 * 3 ? 20 : 0)
                        .toArray())
                .toList();
        var delay = ReportingDelay.of(triangle).orElseThrow();

        assertThat(delay.at(3)).isEmpty();
        assertThat(delay.at(5).orElseThrow().share()).isCloseTo(0.5, within(1e-9));
        assertThat(delay.at(5).orElseThrow().error()).isCloseTo(0.5, within(0.1));
        assertThat(delay.at(7).orElseThrow().share()).isEqualTo(1);
    }

    @Test
    void too_few_periods_tell_no_delay() {
        assertThat(ReportingDelay.of(triangle(new Random(1), 5, AGES))).isEmpty();
        assertThat(ReportingDelay.of(List.of())).isEmpty();
    }

    @Test
    void a_thinned_count_is_distributed_as_the_draw_of_a_drawn_count() {
        var all = new NegativeBinomial(30, 3);

        var half = all.thinned(0.5, 0);
        assertThat(half.mean()).isEqualTo(15);
        assertThat(half.dispersion()).isEqualTo(2);

        var uncertain = all.thinned(0.5, 0.2);
        assertThat(uncertain.mean() * uncertain.dispersion()).isCloseTo(15 + 0.29 * 2 * 30 + 900 * 0.04, within(1e-9));
    }
}
