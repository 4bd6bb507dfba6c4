package seizures.console.service;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are.
 *
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("seizures.console.services")
record ServiceSettings(
        URI seizure,
        URI stats,
        URI alert,
        @DefaultValue("PT30S") Duration timeout) {
    URI of(Service service) {
        return switch (service) {
            case SEIZURE -> seizure;
            case STATS -> stats;
            case ALERT -> alert;
        };
    }
}
