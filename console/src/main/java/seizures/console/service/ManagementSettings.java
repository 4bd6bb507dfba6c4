package seizures.console.service;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services say how they are: the addresses of their management ports, as far as the console may reach them. */
@ConfigurationProperties("seizures.console.management")
record ManagementSettings(
        @Nullable URI seizure,
        @Nullable URI stats,
        @Nullable URI alert) {
    @Nullable
    URI of(Service service) {
        return switch (service) {
            case SEIZURE -> seizure;
            case STATS -> stats;
            case ALERT -> alert;
        };
    }
}
