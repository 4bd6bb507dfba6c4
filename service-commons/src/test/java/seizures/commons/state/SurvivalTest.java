package seizures.commons.state;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rocksdb.Status.Code.Corruption;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class SurvivalTest {
    private final AtomicInteger told = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Survival survival = new Survival(
            Clock.fixed(Instant.parse("2024-03-15T12:00:00Z"), ZoneOffset.UTC),
            new CorruptStores(meters),
            told::incrementAndGet);

    @Test
    void the_sixth_death_within_an_hour_ends_the_stream_and_is_told() {
        for (int death = 1; death <= 5; death++) {
            assertThat(survival.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
        }
        assertThat(told).hasValue(0);

        assertThat(survival.handle(new IllegalStateException())).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(told).hasValue(1);
    }

    @Test
    void a_death_of_a_corrupt_store_is_counted_as_one_that_is_discarded() {
        var corruption =
                new RocksDBException("block checksum mismatch", new Status(Corruption, Status.SubCode.None, ""));

        survival.handle(new IllegalStateException());
        assertThat(meters.get("seizure.stores.discarded").counter().count()).isZero();

        survival.handle(new StreamsException(new ProcessorStateException(corruption)));
        assertThat(meters.get("seizure.stores.discarded").counter().count()).isEqualTo(1);
    }
}
