package seizures.commons.trace;

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
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Each request belongs to the trace that it names, or begins one; {@code Trace-Id} of the answer and its log lines say which. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
public class TraceConfiguration {
    /** OpenTelemetry's SDK is not even loaded where no collector is named. */
    @Bean
    AutoCloseable spans(TraceSettings settings, @Value("${spring.application.name}") String service) {
        if (!Collector.isNamed(settings.endpoint(), System.getenv())) {
            return () -> {};
        }
        var collector = Collector.open(settings.endpoint(), service);
        return Spans.keptBy(collector.getTracerProvider(), collector::close);
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
