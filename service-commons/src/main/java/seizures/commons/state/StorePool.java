package seizures.commons.state;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Memory outside the heap that all stores of a service share, as long as it lives; by default each partition of each would take 98 MB. */
public final class StorePool {
    private static final long WRITE_BUFFER = 4L << 20;
    private static final double FOR_INDEXES = 0.3; // the share of the pool from which indexes and filters go last
    private static final double FOR_NEW_KEYS = 0.05; // the share of a write buffer that tells which keys it has not
    private static final int BY_ITSELF = -1; // how many parts the pool has

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    private StorePool(long bytes, long forWrites) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes, BY_ITSELF, false, FOR_INDEXES);
        writeBuffers = new WriteBufferManager(forWrites, cache);
    }

    /** @param forWrites so many of them at most hold what is not on disk yet */
    public static StorePool ofMegabytes(int megabytes, int forWrites) {
        return new StorePool((long) megabytes << 20, (long) forWrites << 20);
    }

    /** Has a store live from it. */
    public void share(Options options) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        options.setTableFormatConfig(table);
        options.setOptimizeFiltersForHits(false); // most that is asked for is new, and no level has it
        options.setMemtableWholeKeyFiltering(true); // nor has what is not on disk yet
        options.setMemtablePrefixBloomSizeRatio(FOR_NEW_KEYS);
        options.setWriteBufferManager(writeBuffers);
        options.setWriteBufferSize(WRITE_BUFFER);
    }
}
