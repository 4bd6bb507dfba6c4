package seizures.commons.log;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic log with the service's Kafka settings. A follower that fails ends the service's liveness; no fault of Kafka does. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {
    @Bean
    TopicLog topicLog(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            MeterRegistry meters,
            ApplicationEventPublisher events) {
        var consumer = kafka.buildConsumerProperties();
        consumer.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        var producer = kafka.buildProducerProperties();
        producer.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        return new TopicLog(
                consumer,
                producer,
                meters,
                () -> AvailabilityChangeEvent.publish(events, LogConfiguration.class, LivenessState.BROKEN));
    }
}
