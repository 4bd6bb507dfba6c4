package seizures.commons.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the service is ready, as a gauge: where nobody asks {@code /actuator/health/readiness}, Prometheus does. */
@Configuration(proxyBeanMethods = false)
public class ReadinessConfiguration {
    @Bean
    MeterBinder readiness(ObjectProvider<HealthEndpoint> health) {
        return registry ->
                health.ifAvailable(endpoint -> Gauge.builder("seizure.ready", endpoint, ReadinessConfiguration::isReady)
                        .description("1 where readiness says yes, 0 where it does not")
                        .register(registry));
    }

    private static double isReady(HealthEndpoint endpoint) {
        var readiness = endpoint.healthForPath("readiness");
        return readiness != null && Status.UP.equals(readiness.getStatus()) ? 1 : 0;
    }
}
