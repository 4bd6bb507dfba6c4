package seizures.intake.log;

import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import seizures.commons.log.OutcomeUnknown;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.request.ProblemException;
import seizures.intake.problem.IntakeProblem;

/**
 * Writes the events of one topic, for a request that waits. It returns once the brokers have the event and this instance has
 * read it back: what a caller asks next reflects it.
 *
 * @param <K> key of the topic
 * @param <V> event
 */
public final class EventPublisher<K, V> {
    private final RecordPublisher publisher;
    private final TopicFollower<K, V> reader;
    private final Function<V, K> key;
    private final Function<V, Headers> headers;

    /** @param reader follows the same topic, so that what is written here is read here */
    public EventPublisher(
            RecordPublisher publisher, TopicFollower<K, V> reader, Function<V, K> key, Function<V, Headers> headers) {
        this.publisher = publisher;
        this.reader = reader;
        this.key = key;
        this.headers = headers;
    }

    /** @throws ProblemException where the outcome is unknown */
    public void publish(V event) {
        try {
            publisher.publish(reader, key.apply(event), event, headers.apply(event));
        } catch (OutcomeUnknown _) {
            throw new ProblemException(IntakeProblem.outcomeUnknown());
        }
    }
}
