package seizures.commons.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

class StorePoolTest {
    @Test
    void a_store_takes_indexes_and_writes_from_the_pool_too() {
        var pool = StorePool.ofMegabytes(8, 4);
        var table = new BlockBasedTableConfig();
        try (var options = new Options()) {
            options.setTableFormatConfig(table);

            pool.share(options);

            assertThat(table.cacheIndexAndFilterBlocks()).isTrue();
            assertThat(options.writeBufferSize()).isEqualTo(4 << 20);
            assertThat(options.writeBufferManager()).isNotNull();
        }
    }
}
