package seizures.commons.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class StoreFilesTest {
    @TempDir
    Path application;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private double discarded() {
        StoreFiles.discardCorrupt(application, new CorruptStores(meters));
        return meters.get("seizure.stores.discarded").counter().count();
    }

    private Path store(String task) throws IOException, RocksDBException {
        var store = Files.createDirectories(application.resolve(task).resolve("rocksdb/records"));
        try (var options = new Options().setCreateIfMissing(true);
                var database = RocksDB.open(options, store.toString());
                var flush = new FlushOptions()) {
            for (int key = 0; key < 2000; key++) {
                database.put(("seizure-" + key).getBytes(StandardCharsets.US_ASCII), new byte[100]);
            }
            database.flush(flush);
        }
        return store;
    }

    private static void damage(Path store, String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(store, pattern)) {
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                for (int at = 100; at < Math.min(4100, bytes.length); at++) {
                    bytes[at] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.sst", "MANIFEST-*"})
    void a_task_with_a_damaged_file_is_discarded_and_no_other(String files) throws Exception {
        damage(store("0_1"), files);
        store("0_2");

        assertThat(discarded()).isEqualTo(1);
        assertThat(application.resolve("0_1")).doesNotExist();
        assertThat(application.resolve("0_2/rocksdb/records")).isNotEmptyDirectory();
    }

    @Test
    void sound_stores_and_a_first_start_are_left_alone() throws Exception {
        assertThat(discarded()).isZero();

        store("0_1");
        Files.createDirectories(application.resolve("0_2"));

        assertThat(discarded()).isZero();
        assertThat(application.resolve("0_2")).exists();
    }
}
