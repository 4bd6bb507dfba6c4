package seizures.stats;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import seizures.commons.ServiceConfiguration;
import seizures.commons.access.Endpoints;
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
    Audited audited() {
        return new AuditedRequests();
    }
}
