package seizures.intake.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import seizures.contract.TraceContext;

/** Each request belongs to the trace that it names, or begins one; the answer says which in {@code Trace-Id}. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {
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
            var random = ThreadLocalRandom.current();
            var context = TraceContext.parse(request.getHeader(TraceContext.HEADER))
                    .map(told -> told.next(random))
                    .orElseGet(() -> TraceContext.begin(random));
            response.setHeader("Trace-Id", context.traceId());
            try (var _ = Trace.begin(context)) {
                chain.doFilter(request, response);
            }
        }
    }
}
