package seizures.commons.trace;

import io.prometheus.metrics.tracer.common.SpanContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import seizures.contract.TraceContext;

/** Each request belongs to the trace that it names, or begins one; the answer says which in {@code Trace-Id}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
public class TraceConfiguration {
    /** The exporter is not even loaded where no collector is named. */
    @Bean
    AutoCloseable spans(TraceSettings settings, @Value("${spring.application.name}") String service) {
        return OtlpSettings.of(settings.endpoint(), service, System.getenv())
                .map(Spans::keepAt)
                .orElse(() -> {});
    }

    @Bean
    SpanContext exemplars() {
        return new Exemplars();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> traces() {
        var traces = new FilterRegistrationBean<OncePerRequestFilter>(new Tracing());
        traces.addUrlPatterns("/v1/*");
        traces.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return traces;
    }

    private static final class Tracing extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try (var step = Spans.request(request.getMethod(), request.getHeader(TraceContext.HEADER))) {
                var trace = step.trace().orElseThrow();
                response.setHeader("Trace-Id", trace.traceId());
                try (var _ = Trace.begin(trace)) {
                    chain.doFilter(request, response);
                }
                tell(step, request, response);
            }
        }

        /** The route as it is declared, so that a span has no id in it. */
        private static void tell(Step step, HttpServletRequest request, HttpServletResponse response) {
            if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
                step.named(request.getMethod() + " " + route).say("http.route", route);
            }
            step.say("http.response.status_code", Integer.toString(response.getStatus()));
            if (response.getStatus() >= 500) {
                step.fail();
            }
        }
    }
}
