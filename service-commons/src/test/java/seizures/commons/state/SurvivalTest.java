package seizures.commons.state;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private final AtomicInteger told = new AtomicInteger();
    private final Survival survival =
            new Survival(Clock.fixed(Instant.parse("2024-03-15T12:00:00Z"), ZoneOffset.UTC), told::incrementAndGet);

    @Test
    void the_sixth_death_within_an_hour_ends_the_stream_and_is_told() {
        for (int death = 1; death <= 5; death++) {
            assertThat(survival.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
        }
        assertThat(told).hasValue(0);

        assertThat(survival.handle(new IllegalStateException())).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(told).hasValue(1);
    }
}
