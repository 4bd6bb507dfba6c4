package seizures.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void thresholds_let_through_no_more_than_their_rate() {
        double[] quiet = IntStream.range(0, 1000).asDoubleStream().toArray();

        Comparison comparison =
                Comparison.of("any", quiet, new double[] {989, 989.5, 2000}, new double[] {0, 0, 2000}, null);

        assertThat(comparison.found().getFirst()).isEqualTo(2 / 3.0);
        assertThat(comparison.foundAtOnce().getFirst()).isEqualTo(1 / 3.0);
    }

    @Test
    void every_method_can_be_run() {
        assertThat(Method.weekly()).hasSizeGreaterThan(15);
        assertThat(Method.monthly()).hasSizeGreaterThan(10);
        assertThat(Method.named(Method.weekly(), "Farrington")).hasSize(3);
    }
}
