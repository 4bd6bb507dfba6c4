package seizures.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import seizures.commons.access.AccessConfiguration;
import seizures.commons.access.Endpoints;
import seizures.commons.access.TokenConfiguration;
import seizures.commons.audit.AuditConfiguration;
import seizures.commons.audit.Audited;
import seizures.commons.state.StreamMetricsConfiguration;
import seizures.commons.state.SurvivalConfiguration;
import seizures.commons.trace.TraceConfiguration;
import seizures.commons.web.OpenApiController;
import seizures.commons.web.PlainBodiesConfiguration;
import seizures.commons.web.RejectedConfiguration;
import seizures.commons.web.ReleaseConfiguration;
import seizures.commons.web.ServerConfiguration;
import seizures.intake.access.AccessTable;
import seizures.intake.audit.AuditedRequests;

/** What guards and watches this service as it does the others, and what of that is its own. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessConfiguration.class,
    TokenConfiguration.class,
    AuditConfiguration.class,
    TraceConfiguration.class,
    OpenApiController.class,
    PlainBodiesConfiguration.class,
    RejectedConfiguration.class,
    ReleaseConfiguration.class,
    ServerConfiguration.class,
    StreamMetricsConfiguration.class,
    SurvivalConfiguration.class
})
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
