package seizures.commons.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The {@link AccessLog}, where {@code seizures.access-log} is true: a line for each request is much for a bare console. */
@Configuration(proxyBeanMethods = false)
public class AccessLogConfiguration {
    /** Inside the trace, and before the one that refuses who has no token, so that its refusals are seen. */
    private static final int BEFORE_SECURITY = -111;

    @Bean
    @ConditionalOnProperty("seizures.access-log")
    FilterRegistrationBean<AccessLog> accessLog() {
        var log = new FilterRegistrationBean<>(new AccessLog());
        log.setOrder(BEFORE_SECURITY);
        log.addUrlPatterns("/v1/*");
        return log;
    }
}
