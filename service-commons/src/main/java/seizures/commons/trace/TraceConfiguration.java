package seizures.commons.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.prometheus.metrics.tracer.common.SpanContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Each request belongs to the trace that it names, or begins one; {@code Trace-Id} of the answer and its log lines say which. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
public class TraceConfiguration {
    @Bean
    @Conditional(IsAsked.class)
    Collector collector(TraceSettings settings, @Value("${spring.application.name}") String service) {
        return Collector.open(
                settings.endpoint(),
                service,
                TelemetrySignals.of(settings.endpoint() != null, TelemetrySignals.variables()));
    }

    /** Beside the one that Prometheus scrapes. */
    @Bean
    @Conditional(IsAskedForMetrics.class)
    MeterRegistry collectedMetrics(Collector collector) {
        return collector.metrics();
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

    private static TelemetrySignals asked(ConditionContext context) {
        boolean hasEndpoint = context.getEnvironment().containsProperty("seizures.traces.endpoint");
        return TelemetrySignals.of(hasEndpoint, TelemetrySignals.variables());
    }

    /** OpenTelemetry's SDK is not even loaded where nothing goes to a collector. */
    static final class IsAsked implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return asked(context).any();
        }
    }

    static final class IsAskedForMetrics implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return asked(context).metrics();
        }
    }

    private static final class Tracing extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var span = Spans.serving(request.getMethod(), request, RequestHeaders.READER);
            var trace = span.getSpanContext();
            response.setHeader("Trace-Id", trace.getTraceId());
            try (var _ = span.makeCurrent();
                    var _ = MDC.putCloseable("trace.id", trace.getTraceId());
                    var _ = MDC.putCloseable("span.id", trace.getSpanId())) {
                chain.doFilter(request, response);
                describe(span, request, response);
            } finally {
                span.end();
            }
        }

        /** The route as it is declared, so that a span has no id in it. */
        private static void describe(Span span, HttpServletRequest request, HttpServletResponse response) {
            if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
                span.updateName(request.getMethod() + " " + route).setAttribute("http.route", route);
            }
            span.setAttribute("http.response.status_code", response.getStatus());
            if (response.getStatus() >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
        }
    }

    private enum RequestHeaders implements TextMapGetter<HttpServletRequest> {
        READER;

        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    }
}
