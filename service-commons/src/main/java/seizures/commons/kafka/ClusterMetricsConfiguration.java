package seizures.commons.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import seizures.commons.log.BackgroundLoop;

/** Watches the brokers from each service, so that no exporter is needed beside them. */
@Configuration(proxyBeanMethods = false)
public class ClusterMetricsConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean(destroyMethod = "close")
    Admin clusterAdmin(KafkaAdmin settings) {
        return Admin.create(ClusterMetrics.impatient(settings.getConfigurationProperties()));
    }

    @Bean
    BackgroundLoop clusterMetrics(@Qualifier("clusterAdmin") Admin admin, MeterRegistry meters) {
        var metrics = new ClusterMetrics(admin, meters);
        return new BackgroundLoop("cluster", "cluster-metrics", EVERY, metrics::look, meters);
    }
}
