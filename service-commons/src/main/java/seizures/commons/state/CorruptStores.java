package seizures.commons.state;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Local stores whose blocks fail their checksums. Each is discarded and restored from its changelog: at the start by {@link
 * StoreFiles}; where a stream thread meets one, by the thread's death; and where a query meets one, by its report here.
 */
public final class CorruptStores {
    private static final Logger LOG = LoggerFactory.getLogger(CorruptStores.class);
    /** Whatever the clock has a task do, Kafka Streams commits afterwards: a transaction each time, on a system at rest too. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Counter discarded;
    private final Set<Integer> reported = ConcurrentHashMap.newKeySet();

    /** Registers the counter. */
    public CorruptStores(MeterRegistry meters) {
        discarded = Counter.builder("seizure.stores.discarded")
                .description("Local stores found corrupt, discarded and restored from their changelogs")
                .register(meters);
    }

    /** Whether a block, an index or a manifest of RocksDB did not hold what was written to it. */
    public static boolean isCorruption(Throwable exception) {
        return Stream.iterate(exception, each -> each != null, Throwable::getCause)
                .filter(RocksDBException.class::isInstance)
                .map(each -> ((RocksDBException) each).getStatus())
                .anyMatch(status -> status != null && status.getCode() == Status.Code.Corruption);
    }

    /** A query has met corruption in the store of this partition. */
    public void report(int partition) {
        reported.add(partition);
    }

    /** Whether a store that was reported is not yet restored. */
    public boolean isRepairing() {
        return !reported.isEmpty();
    }

    /** Has a task discard its stores once they are reported. To be called when a processor starts: its stores are restored then. */
    public void watch(ProcessorContext<?, ?> context) {
        int partition = context.taskId().partition();
        reported.remove(partition);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> {
            if (reported.contains(partition)) {
                discarded(context.taskId().toString());
                throw new TaskCorruptedException(Set.of(context.taskId()));
            }
        });
    }

    void discarded(String task) {
        LOG.warn("A store of task {} is corrupt: discarded, to be restored from its changelog", task);
        discarded.increment();
    }
}
