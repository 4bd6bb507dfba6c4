package seizures.commons.state;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/** A stream's metrics, as the client gives them. */
@Configuration(proxyBeanMethods = false)
public class StreamMetricsConfiguration {
    /**
     * How often it is looked for metrics that are new: those of partitions and tasks come when the stream is given them.
     * Micrometer looks once a minute, and a restore or a lag in the first minute after a start would not be seen.
     */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** In place of the binder's own, which it leaves out for one of this name. */
    @Bean("binderStreamsListener")
    KafkaStreamsMicrometerListener streamMetrics(MeterRegistry meters) {
        return new Prompt(meters);
    }

    private static final class Prompt extends KafkaStreamsMicrometerListener implements AutoCloseable {
        private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("stream-metrics").daemon().factory());

        Prompt(MeterRegistry meters) {
            super(meters);
        }

        @Override
        protected MeterBinder createClientMetrics(KafkaStreams streams, List<Tag> tags) {
            return new KafkaStreamsMetrics(streams, tags, looking, LOOK);
        }

        @Override
        public void close() {
            looking.shutdownNow();
        }
    }
}
