package seizures.alert.watch;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;
import seizures.commons.state.StorePool;

/** What the stores here may have. Public because Kafka Streams makes it, by its name in {@code application.yaml}. */
public final class StoreMemory implements RocksDBConfigSetter {
    private static final StorePool POOL = StorePool.ofMegabytes(32, 16);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        POOL.share(options);
    }

    /** Nothing: the pool lives as long as the service. */
    @Override
    public void close(String store, Options options) {}
}
