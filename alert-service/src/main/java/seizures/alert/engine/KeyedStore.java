package seizures.alert.engine;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Values kept under text keys: a Kafka Streams store, or a map in a test. */
public interface KeyedStore<V> {
    @Nullable
    V get(String key);

    void put(String key, V value);

    void remove(String key);

    void forEach(BiConsumer<String, V> action);
}
