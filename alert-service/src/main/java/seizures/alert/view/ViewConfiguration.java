package seizures.alert.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.alert.log.TopicFollower;
import seizures.alert.log.TopicLookup;
import seizures.commons.trace.Trace;
import seizures.commons.web.Listeners;
import seizures.contract.AlertState;
import seizures.contract.Severity;
import seizures.contract.Topic;
import seizures.contract.TraceContext;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {
    private static final int LISTENERS = 256; // half of the server's connections

    @Bean
    AlertList alertList() {
        return new AlertList();
    }

    @Bean
    TopicFollower alertFollower(KafkaProperties kafka, AlertList alerts, MeterRegistry registry, Clock clock) {
        var raising = new Raising(registry, clock);
        return new TopicFollower(Topic.ALERTS.name(), kafka.buildConsumerProperties(), committed -> {
            if (alerts.read(committed)) {
                var raisedAt = AlertList.alert(committed.value()).raisedAt();
                var sent = Instant.ofEpochMilli(committed.timestamp());
                Trace.during(TraceContext.of(committed.headers()), () -> raising.visible(sent, raisedAt));
            }
        });
    }

    @Bean(destroyMethod = "close")
    TopicLookup alertLookup(KafkaProperties kafka) {
        return new TopicLookup(Topic.ALERTS.name(), kafka.buildConsumerProperties());
    }

    @Bean
    Listeners listeners() {
        return new Listeners(LISTENERS, "alerts-to-listener");
    }

    /** Part of readiness: all alerts are read. */
    @Bean
    HealthIndicator alertsHealthIndicator(TopicFollower alertFollower) {
        return () -> (alertFollower.isCaughtUp() ? Health.up() : Health.down()).build();
    }

    /** {@code seizure_alerts}: how many alerts are in each state, by severity. */
    @Bean
    MeterBinder alertCounts(AlertList alerts) {
        return registry -> {
            for (var state : AlertState.values()) {
                for (var severity : Severity.values()) {
                    Gauge.builder("seizure.alerts", alerts, list -> list.count(state, severity))
                            .description("alerts by the state and severity of their newest version")
                            .tag("state", state.name())
                            .tag("severity", severity.word())
                            .register(registry);
                }
            }
        };
    }
}
