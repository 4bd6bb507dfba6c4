package seizures.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private final Clock clock = clock(() -> now);

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void in_no_span_of_time_are_more_taken_than_at_once_and_what_that_time_adds() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var allowances = new Allowances(2, 10, clock);
            var taken = new ArrayList<Instant>();
            for (int request = 0; request < 500; request++) {
                now = now.plusMillis(random.nextInt(400));
                if (allowances.take("one")) {
                    taken.add(now);
                }
            }
            for (int from = 0; from < taken.size(); from++) {
                for (int to = from; to < taken.size(); to++) {
                    double seconds =
                            Duration.between(taken.get(from), taken.get(to)).toMillis() / 1000.0;
                    assertThat(to - from + 1).as("seed %d", seed).isLessThanOrEqualTo((int) (10 + 2 * seconds + 1e-6));
                }
            }
            assertThat(taken).as("seed %d", seed).hasSizeGreaterThan(150);
        }
    }

    @Test
    void callers_do_not_share_an_allowance() {
        var allowances = new Allowances(1, 3, clock);

        assertThat(IntStream.range(0, 5).filter(at -> allowances.take("one")).count())
                .isEqualTo(3);
        assertThat(allowances.take("another")).isTrue();
        assertThat(allowances.take("one")).isFalse();
        now = now.plusSeconds(1);
        assertThat(allowances.take("one")).isTrue();
        assertThat(allowances.take("one")).isFalse();
    }
}
