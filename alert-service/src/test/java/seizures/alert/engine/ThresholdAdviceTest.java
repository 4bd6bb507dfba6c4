package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.kind.PastAmount;

class ThresholdAdviceTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static PastAmount past(long amount) {
        return new PastAmount(BigDecimal.valueOf(amount), 1);
    }

    private static BigDecimal value(List<PastAmount> past, double rate) {
        return ThresholdAdvice.value(past, rate, BigDecimal.ONE);
    }

    @Test
    void of_a_hundred_periods_one_in_a_hundred_reached_the_largest() {
        var past = IntStream.rangeClosed(1, 100).mapToObj(i -> past(i * 10L)).toList();

        assertThat(value(past, 0.01)).isEqualByComparingTo("1000");
        assertThat(value(past, 0.05)).isEqualByComparingTo("960");
    }

    @Test
    void where_even_the_largest_is_too_large_a_share_the_value_is_above_all_that_was_seen() {
        assertThat(value(List.of(past(90), past(100)), 0.01)).isEqualByComparingTo("110");
    }

    @Test
    void it_is_stated_in_the_unit_of_the_measure_and_neatly() {
        var grams = List.of(past(123_456_789), past(1));

        assertThat(ThresholdAdvice.value(grams, 0.5, BigDecimal.valueOf(1_000_000)))
                .isEqualByComparingTo("124");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void at_most_the_rate_of_the_past_reached_it(long seed) {
        var random = new Random(seed);
        var past = random.ints(1 + random.nextInt(200), 1, 2 + random.nextInt(1000))
                .mapToObj(amount -> new PastAmount(BigDecimal.valueOf(amount), 1 + random.nextInt(5)))
                .toList();
        double rate = random.nextDouble(0.2);

        var value = value(past, rate);

        long all = past.stream().mapToLong(PastAmount::weight).sum();
        long reached = past.stream()
                .filter(amount -> amount.amount().compareTo(value) >= 0)
                .mapToLong(PastAmount::weight)
                .sum();
        assertThat((double) reached).isLessThanOrEqualTo(rate * all);
    }
}
