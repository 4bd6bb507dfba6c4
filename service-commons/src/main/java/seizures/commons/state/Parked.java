package seizures.commons.state;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Is told of each record of a stream that is parked. */
@FunctionalInterface
public interface Parked {
    /** The setting of a stream under which the one to tell is found. */
    String SETTING = "seizures.parked";

    void at(String topic, int partition, long offset, Headers headers);

    /** The one that a stream's settings name, or nobody. */
    static Parked of(Map<String, ?> settings) {
        return settings.get(SETTING) instanceof Parked told ? told : (topic, partition, offset, headers) -> {};
    }

    default void at(ErrorHandlerContext place) {
        at(place.topic(), place.partition(), place.offset(), place.headers());
    }
}
