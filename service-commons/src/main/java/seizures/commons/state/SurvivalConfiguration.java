package seizures.commons.state;

import java.time.Clock;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** What becomes of a stream whose threads die. */
@Configuration(proxyBeanMethods = false)
public class SurvivalConfiguration {
    /**
     * A stream thread that dies is replaced a few times an hour; then the service is not live any more. One that stops
     * says so to its group, and another instance takes over at once instead of after the session. Primary, as the binder
     * takes one such bean or none and Boot has one too; the handler is set last, as the binder sets one of its own.
     */
    @Bean
    @Primary
    StreamsBuilderFactoryBeanConfigurer survival(Clock clock, ApplicationEventPublisher events) {
        Runnable ended = () -> AvailabilityChangeEvent.publish(events, clock, LivenessState.BROKEN);
        return factory -> {
            factory.setLeaveGroupOnClose(true);
            factory.setKafkaStreamsCustomizer(
                    streams -> streams.setUncaughtExceptionHandler(new Survival(clock, ended)));
        };
    }
}
