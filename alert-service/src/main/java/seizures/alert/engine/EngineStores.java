package seizures.alert.engine;

import java.util.List;

/** Opens the stores of what the engine must not forget: of Kafka Streams, or maps in a test. */
public interface EngineStores {
    /** All that the engine opens, each once. */
    List<StoreName<?>> NAMES = EngineState.NAMES;

    <V> KeyedStore<V> open(StoreName<V> name);

    /**
     * A store by its name.
     *
     * @param type of its values, which are kept as JSON
     */
    record StoreName<V>(String name, Class<V> type) {}
}
