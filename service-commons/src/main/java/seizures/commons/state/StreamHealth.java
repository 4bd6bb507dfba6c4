package seizures.commons.state;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Part of readiness: the streams run, with their state restored. The binder's own indicator is up before that. */
public final class StreamHealth implements HealthIndicator {
    private final ObjectProvider<StreamsBuilderFactoryBean> streams;

    /** @param streams of the service, once they are there */
    public StreamHealth(ObjectProvider<StreamsBuilderFactoryBean> streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        return streams.stream()
                        .map(StreamsBuilderFactoryBean::getKafkaStreams)
                        .allMatch(stream -> stream != null && stream.state() == KafkaStreams.State.RUNNING)
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
