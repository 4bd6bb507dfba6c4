package seizures.commons;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import seizures.commons.access.AccessConfiguration;
import seizures.commons.access.TokenConfiguration;
import seizures.commons.audit.AuditConfiguration;
import seizures.commons.kafka.ClusterMetricsConfiguration;
import seizures.commons.kafka.TopicsConfiguration;
import seizures.commons.log.LogConfiguration;
import seizures.commons.register.RegisterConfiguration;
import seizures.commons.state.StreamMetricsConfiguration;
import seizures.commons.state.SurvivalConfiguration;
import seizures.commons.trace.TraceConfiguration;
import seizures.commons.web.AccessLogConfiguration;
import seizures.commons.web.CommonProblems;
import seizures.commons.web.DocsController;
import seizures.commons.web.KnownParametersConfiguration;
import seizures.commons.web.OpenApiController;
import seizures.commons.web.PlainBodiesConfiguration;
import seizures.commons.web.ReadinessConfiguration;
import seizures.commons.web.RejectedConfiguration;
import seizures.commons.web.ReleaseConfiguration;
import seizures.commons.web.SchemaController;
import seizures.commons.web.ServerConfiguration;

/**
 * What guards and watches every service. A service adds its {@link seizures.commons.access.Endpoints} and what of its requests is
 * {@link seizures.commons.audit.Audited}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessConfiguration.class,
    TokenConfiguration.class,
    AuditConfiguration.class,
    TopicsConfiguration.class,
    ClusterMetricsConfiguration.class,
    LogConfiguration.class,
    RegisterConfiguration.class,
    TraceConfiguration.class,
    AccessLogConfiguration.class,
    CommonProblems.class,
    DocsController.class,
    KnownParametersConfiguration.class,
    OpenApiController.class,
    PlainBodiesConfiguration.class,
    ReadinessConfiguration.class,
    RejectedConfiguration.class,
    ReleaseConfiguration.class,
    SchemaController.class,
    ServerConfiguration.class,
    StreamMetricsConfiguration.class,
    SurvivalConfiguration.class
})
public class ServiceConfiguration {}
