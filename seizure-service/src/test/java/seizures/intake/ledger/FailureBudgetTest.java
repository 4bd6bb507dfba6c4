package seizures.intake.ledger;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FailureBudgetTest {
    private final AtomicInteger told = new AtomicInteger();
    private final FailureBudget budget = new FailureBudget(
            Clock.fixed(Instant.parse("2024-03-15T12:00:00Z"), ZoneOffset.UTC), told::incrementAndGet);

    @Test
    void the_sixth_failure_within_ten_minutes_ends_the_stream_and_is_told() {
        for (int failure = 1; failure <= 5; failure++) {
            assertThat(budget.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
        }
        assertThat(told).hasValue(0);

        assertThat(budget.handle(new IllegalStateException())).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(told).hasValue(1);
    }
}
