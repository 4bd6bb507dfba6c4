package seizures.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    private static Histogram milliseconds(long... times) {
        var nanos = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            nanos[i] = times[i] * 1_000_000;
        }
        return Histogram.of(nanos);
    }

    @Test
    void a_percentile_is_the_smallest_time_that_so_many_do_not_exceed() {
        var histogram = milliseconds(40, 10, 30, 20);

        assertThat(histogram.at(0.5)).isEqualTo(20);
        assertThat(histogram.at(0.51)).isEqualTo(30);
        assertThat(histogram.at(1)).isEqualTo(40);
        assertThat(milliseconds().at(0.5)).isNaN();
    }

    @Test
    void every_time_is_in_one_bar() {
        assertThat(milliseconds(5, 6, 7, 20_000).bars().lines().map(String::strip))
                .satisfiesExactly(
                        bar -> assertThat(bar).startsWith("<=        5 ms       1 "),
                        bar -> assertThat(bar).startsWith("<=       10 ms       2 "),
                        bar -> assertThat(bar).startsWith("<= Infinity ms       1 "));
    }
}
