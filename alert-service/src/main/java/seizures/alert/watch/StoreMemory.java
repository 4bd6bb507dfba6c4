package seizures.alert.watch;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One pool of 32 MB outside the heap for all stores, 16 MB of it for writes; by default each store
 * would take 98 MB. Public because Kafka Streams makes it, by its name in {@code application.yaml}.
 */
public final class StoreMemory implements RocksDBConfigSetter {
    private static final long POOL = 32L << 20;
    private static final long WRITES = 16L << 20;
    private static final long WRITE_BUFFER = 4L << 20;
    private static final double FOR_INDEXES = 0.3; // the share of the pool from which indexes and filters go last
    private static final int BY_ITSELF = -1; // how many parts the pool has
    private static final Cache CACHE;
    private static final WriteBufferManager WRITE_BUFFERS;

    static {
        RocksDB.loadLibrary();
        CACHE = new LRUCache(POOL, BY_ITSELF, false, FOR_INDEXES);
        WRITE_BUFFERS = new WriteBufferManager(WRITES, CACHE);
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        options.setTableFormatConfig(table);
        options.setOptimizeFiltersForHits(false); // most that is asked for is new, and no level has it
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
    }

    /** Nothing: the pool is shared by all stores and lives as long as the service. */
    @Override
    public void close(String store, Options options) {}
}
