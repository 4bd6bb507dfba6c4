package seizures.commons.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.springframework.util.FileSystemUtils;

/**
 * The folders of an application's tasks, looked at before its streams start: a scan over a corrupt store ends early without an
 * error, so a store is read once as a whole (about a second per GB). Laid out as {@code <task>/rocksdb/<store>}.
 */
final class StoreFiles {
    static {
        RocksDB.loadLibrary();
    }

    private StoreFiles() {}

    /** Removes the folder of each task that has a corrupt store. */
    static void discardCorrupt(Path application, CorruptStores corrupt) {
        for (var task : folders(application)) {
            if (folders(task.resolve("rocksdb")).stream().anyMatch(StoreFiles::isCorrupt)) {
                corrupt.discarded(task.getFileName().toString());
                remove(task);
            }
        }
    }

    private static boolean isCorrupt(Path store) {
        try (var options = new Options()) {
            var families = RocksDB.listColumnFamilies(options, store.toString());
            return families.isEmpty() || !isReadable(store, families); // none: its manifest is cut short
        } catch (RocksDBException e) {
            return CorruptStores.isCorruption(e);
        }
    }

    private static boolean isReadable(Path store, List<byte[]> families) throws RocksDBException {
        var handles = new ArrayList<ColumnFamilyHandle>();
        var named = families.stream().map(ColumnFamilyDescriptor::new).toList();
        try (var options = new DBOptions();
                var database = RocksDB.openReadOnly(options, store.toString(), named, handles)) {
            database.verifyChecksum();
            handles.forEach(ColumnFamilyHandle::close);
            return true;
        }
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var found = Files.list(parent)) {
            return found.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path task) {
        try {
            FileSystemUtils.deleteRecursively(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
