package seizures.alert.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Values kept for as long as the replay takes. */
record HeapStore<V>(Map<String, V> values) implements KeyedStore<V> {
    HeapStore() {
        this(new LinkedHashMap<>());
    }

    @Override
    public @Nullable V get(String key) {
        return values.get(key);
    }

    @Override
    public void put(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void remove(String key) {
        values.remove(key);
    }

    @Override
    public void forEach(BiConsumer<String, V> action) {
        values.forEach(action);
    }
}
