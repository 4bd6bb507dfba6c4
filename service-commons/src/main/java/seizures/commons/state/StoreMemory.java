package seizures.commons.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/**
 * Has all stores of a service share one pool of memory outside the heap: {@code seizures.store-megabytes} of the stream's
 * settings, of which {@code seizures.store-write-megabytes} at most hold what is not on disk yet.
 */
public final class StoreMemory implements RocksDBConfigSetter {
    private static final Map<Size, StorePool> POOLS = new ConcurrentHashMap<>();

    /**
     * @param megabytes of all stores together
     * @param forWrites megabytes of these for what is not yet flushed
     */
    private record Size(int megabytes, int forWrites) {
        static Size of(Map<String, Object> settings) {
            return new Size(
                    megabytes(settings, "seizures.store-megabytes", 48),
                    megabytes(settings, "seizures.store-write-megabytes", 32));
        }

        private static int megabytes(Map<String, Object> settings, String name, int otherwise) {
            return Integer.parseInt(String.valueOf(settings.getOrDefault(name, otherwise)));
        }
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        POOLS.computeIfAbsent(Size.of(settings), size -> StorePool.ofMegabytes(size.megabytes(), size.forWrites()))
                .share(options);
    }

    /** Nothing: a pool lives as long as the process. */
    @Override
    public void close(String store, Options options) {}
}
