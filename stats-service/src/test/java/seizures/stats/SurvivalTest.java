package seizures.stats;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private final Survival survival = new Survival(Clock.fixed(Instant.parse("2024-03-15T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void the_fourth_death_within_an_hour_ends_the_stream() {
        for (int death = 1; death <= 3; death++) {
            assertThat(survival.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
        }

        assertThat(survival.handle(new IllegalStateException())).isEqualTo(SHUTDOWN_CLIENT);
    }
}
