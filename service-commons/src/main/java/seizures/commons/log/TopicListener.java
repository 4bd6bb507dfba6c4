package seizures.commons.log;

import java.util.List;
import java.util.function.Consumer;

/**
 * What receives the records of a followed topic, in order within each partition, on the follower's thread. It must not throw:
 * a listener that does has lost a record, so its follower fails and the service is no longer live.
 */
@FunctionalInterface
public interface TopicListener<K, V> {
    void read(List<TopicRecord<K, V>> records);

    /** Called once, when every record that the topic held at the start has been read. */
    default void caughtUp() {}

    /** One that needs the values only; tombstones are skipped. */
    static <K, V> TopicListener<K, V> ofValues(Consumer<? super V> each) {
        return records -> records.forEach(record -> {
            var value = record.value();
            if (value != null) {
                each.accept(value);
            }
        });
    }

    /** The same listener, and what to do once it has caught up. */
    default TopicListener<K, V> onceCaughtUp(Runnable then) {
        return new TopicListener<>() {
            @Override
            public void read(List<TopicRecord<K, V>> records) {
                TopicListener.this.read(records);
            }

            @Override
            public void caughtUp() {
                then.run();
            }
        };
    }
}
