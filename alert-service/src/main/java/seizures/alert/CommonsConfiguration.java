package seizures.alert;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import seizures.commons.ServiceConfiguration;
import seizures.commons.access.Endpoints;
import seizures.commons.access.StreamTickets;
import seizures.commons.audit.Audited;

/** What guards and watches this service as it does the others, and what of that is its own. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceConfiguration.class)
class CommonsConfiguration {
    @Bean
    Endpoints endpoints() {
        return AccessTable.ENDPOINTS;
    }

    @Bean
    StreamTickets streamTickets(@Value("${seizures.stream-tickets.key:}") String key, Clock clock) {
        return new StreamTickets(Set.of("/v1/alerts/stream"), key, clock);
    }

    @Bean
    Audited audited() {
        return new AuditedRequests();
    }
}
