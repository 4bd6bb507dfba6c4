package seizures.alert.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.JsonSerde;

/** Stores of a test: bytes under keys, as RocksDB has them. */
public record Remembered<V>(Map<String, byte[]> bytes, Serde<V> serde) implements KeyedStore<V> {
    public static EngineState memory() {
        return new EngineState(
                of(KnownSeizure.class),
                of(AlertRuleVersion.class),
                of(AlertVersion.class),
                of(PendingEvaluation.class),
                of(AgencyStatements.class),
                of(Instant.class));
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
