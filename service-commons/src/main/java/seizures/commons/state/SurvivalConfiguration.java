package seizures.commons.state;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/** What becomes of a stream whose threads die. */
@Configuration(proxyBeanMethods = false)
public class SurvivalConfiguration {
    @Bean
    CorruptStores corruptStores(MeterRegistry meters) {
        return new CorruptStores(meters);
    }

    /**
     * A stream thread that dies is replaced a few times an hour; then the service is not live any more, and the platform
     * starts it again. One that stops says so to its group, and another instance takes over at once instead of after the
     * session. Primary, as the binder takes one such bean or none and Boot has one too; the handler is set last, as the
     * binder sets one of its own.
     *
     * @param corrupt counts the stores that are corrupt; those are discarded before the stream starts
     * @param listeners of streams that start and stop; that of the metrics is added by the binder
     * @param parked receives what the stream parks
     */
    @Bean
    @Primary
    StreamsBuilderFactoryBeanConfigurer survival(
            Clock clock,
            CorruptStores corrupt,
            ApplicationEventPublisher events,
            ObjectProvider<StreamsBuilderFactoryBean.Listener> listeners,
            ObjectProvider<Parked> parked) {
        Runnable ended = () -> AvailabilityChangeEvent.publish(events, clock, LivenessState.BROKEN);
        return factory -> {
            listeners
                    .orderedStream()
                    .filter(listener -> !(listener instanceof KafkaStreamsMicrometerListener))
                    .forEach(factory::addListener);
            var settings = Objects.requireNonNull(factory.getStreamsConfiguration());
            parked.ifAvailable(told -> settings.put(Parked.SETTING, told));
            StoreFiles.discardCorrupt(
                    Path.of(
                            settings.getProperty(StreamsConfig.STATE_DIR_CONFIG),
                            settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG)),
                    corrupt);
            factory.setStreamsConfiguration(settings); // what the factory gives out is a copy
            factory.setLeaveGroupOnClose(true);
            factory.setKafkaStreamsCustomizer(
                    streams -> streams.setUncaughtExceptionHandler(new Survival(clock, corrupt, ended)));
        };
    }
}
