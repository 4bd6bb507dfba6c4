package seizures.commons.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import seizures.commons.access.Caller;
import seizures.contract.AuditPage;

/** Writes down who asked for what, once it is answered. Where access is open nobody is known, and nothing written. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "seizures.access.mode", havingValue = "tokens", matchIfMissing = true)
public class AuditConfiguration {
    /** Before the one that refuses who has no token, so that its refusals are seen. */
    private static final int BEFORE_SECURITY = -110;

    private static final int UNKNOWN_CALLERS_A_SECOND = 20;
    private static final int LONGEST_ADDRESS = 300;

    @Bean(destroyMethod = "close")
    AuditPublisher auditPublisher(
            KafkaProperties kafka, @Value("${spring.application.name}") String service, MeterRegistry meters) {
        var producer = new KafkaProducer<>(settings(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        var audit = new AuditPublisher(service, producer);
        FunctionCounter.builder("seizure.audit.entries", audit, AuditPublisher::written)
                .description("Entries of the audit that the brokers have")
                .register(meters);
        FunctionCounter.builder("seizure.audit.lost", audit, AuditPublisher::lost)
                .description("Entries of the audit that could not be written")
                .register(meters);
        Gauge.builder("seizure.audit.waiting", audit, AuditPublisher::waiting)
                .description("Entries of the audit that are still to be written")
                .register(meters);
        return audit;
    }

    private static Map<String, Object> settings(KafkaProperties kafka) {
        Map<String, Object> producer = kafka.buildProducerProperties();
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.CLIENT_ID_CONFIG, "audit");
        return producer;
    }

    @Bean
    FilterRegistrationBean<Auditing> auditing(
            AuditPublisher audit,
            Audited audited,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var auditing = new FilterRegistrationBean<>(new Auditing(audit, audited, clock, problems));
        auditing.setOrder(BEFORE_SECURITY);
        auditing.addUrlPatterns("/v1/*");
        return auditing;
    }

    /** Around each request. */
    static final class Auditing extends OncePerRequestFilter {
        private final AuditPublisher audit;
        private final Audited audited;
        private final Clock clock;
        private final HandlerExceptionResolver problems;
        private final Budget unknownCallers = new Budget(UNKNOWN_CALLERS_A_SECOND);

        Auditing(AuditPublisher audit, Audited audited, Clock clock, HandlerExceptionResolver problems) {
            this.audit = audit;
            this.audited = audited;
            this.clock = clock;
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!audit.isWriting()) {
                problems.resolveException(request, response, null, new AuditNotWritten());
                return;
            }
            boolean answered = false;
            try {
                chain.doFilter(request, response);
                answered = true;
            } finally {
                note(request, answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }

        private void note(HttpServletRequest request, int status) {
            if (!audited.is(request.getMethod(), address(request), status)) {
                return;
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var caller = authentication(request);
            int times = caller == null ? unknownCallers.take(now.getEpochSecond()) : 1;
            if (times > 0) {
                audit.write(new AuditPage.Entry(
                        now,
                        caller != null && caller.getPrincipal() instanceof Caller known ? known.name() : null,
                        caller != null && caller.getDetails() instanceof String issuer ? issuer : null,
                        act(request, status),
                        Noted.subject(request),
                        status,
                        Noted.lines(request),
                        times));
            }
        }

        /** With the question where it was answered; one that was refused may hold anything. */
        private String act(HttpServletRequest request, int status) {
            boolean asked = status < 400 && audited.hasQuestion(request.getMethod());
            var query = asked ? request.getQueryString() : Noted.question(request);
            var question = query == null ? "" : "?" + query;
            var act = request.getMethod() + " " + address(request) + question;
            return act.substring(0, Math.min(act.length(), LONGEST_ADDRESS));
        }

        /** As the controllers are found by, so that no spelling of it goes unseen: {@code %73} is s. */
        private static String address(HttpServletRequest request) {
            return request.getServletPath();
        }

        /** Where the token was good; it is kept with the request. */
        private static @Nullable Authentication authentication(HttpServletRequest request) {
            return request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME)
                            instanceof SecurityContext context
                    ? context.getAuthentication()
                    : null;
        }
    }
}
