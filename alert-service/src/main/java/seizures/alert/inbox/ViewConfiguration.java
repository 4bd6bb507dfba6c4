package seizures.alert.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.commons.log.TopicLookup;
import seizures.commons.trace.Spans;
import seizures.commons.web.Listeners;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {
    private static final int LISTENERS = 256; // half of the server's connections

    @Bean
    AlertList alertList() {
        return new AlertList();
    }

    @Bean
    TopicListener<String, AlertVersion> alertListListener(AlertList alerts, MeterRegistry registry, Clock clock) {
        var raising = new AlertLatency(registry, clock);
        return records -> records.forEach(record -> {
            var alert = record.value();
            if (alert != null && AlertSummary.of(record).map(alerts::list).orElse(false)) {
                try (var _ = Spans.contextOf(record.headers()).makeCurrent()) {
                    raising.visible(record.timestamp(), alert.raisedAt());
                }
            }
        });
    }

    @Bean(destroyMethod = "close")
    TopicLookup<String, AlertVersion> alertLookup(TopicLog log) {
        return log.lookup(Topic.ALERTS);
    }

    @Bean
    AlertFeed alertFeed(
            TopicFollower<String, AlertVersion> alertFollower,
            TopicLookup<String, AlertVersion> alertLookup,
            AlertList alerts,
            Acts acts) {
        return new AlertFeed(alertFollower, alertLookup, alerts, acts);
    }

    @Bean
    Listeners listeners() {
        return new Listeners(LISTENERS, "alerts-to-listener");
    }

    /** Part of readiness: all alerts are read. */
    @Bean
    HealthIndicator alertsHealthIndicator(TopicFollower<String, AlertVersion> alerts) {
        return alerts.health();
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
