package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBackoffTest {
    private final RetryBackoff backoff = new RetryBackoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    @Test
    void each_wait_is_at_most_twice_the_one_before_and_at_least_half_of_that() {
        for (int failures = 1; failures <= 100; failures++) {
            long most = Math.min(300_000L, 1000L << Math.min(failures - 1, 20));

            assertThat(backoff.after(failures, new Random(failures)).toMillis()).isBetween(most / 2, most);
        }
    }

    @Test
    void those_who_failed_together_do_not_come_back_together() {
        var random = new Random(1);

        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> backoff.after(5, random))
                        .distinct())
                .hasSizeGreaterThan(10);
    }
}
