package seizures.alert.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import seizures.alert.message.Language;
import seizures.contract.JsonSerde;
import seizures.domain.doses.DoseMethods;

/** Stores of a test: bytes under keys, as RocksDB has them. */
public record Remembered<V>(Map<String, byte[]> bytes, Serde<V> serde) implements KeyedStore<V> {
    static EngineState memory() {
        return EngineState.open(new EngineStores() {
            @Override
            public <V> KeyedStore<V> open(StoreName<V> name) {
                return of(name.type());
            }
        });
    }

    /** One that remembers nothing yet, speaks English and evaluates without a pause. */
    public static AlertEngine engine() {
        return engine(memory());
    }

    static AlertEngine engine(EngineState memory) {
        return new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, TimeSlice.UNLIMITED);
    }

    private static <V> Remembered<V> of(Class<V> type) {
        return new Remembered<>(new TreeMap<>(), new JsonSerde<>(type));
    }

    @Override
    public V get(String key) {
        return serde.deserializer().deserialize("", bytes.get(key));
    }

    @Override
    public void put(String key, V value) {
        bytes.put(key, serde.serializer().serialize("", value));
    }

    @Override
    public void remove(String key) {
        bytes.remove(key);
    }

    @Override
    public void forEach(BiConsumer<String, V> action) {
        List.copyOf(bytes.keySet()).forEach(key -> action.accept(key, get(key)));
    }
}
