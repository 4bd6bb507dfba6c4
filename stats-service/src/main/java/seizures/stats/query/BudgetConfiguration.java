package seizures.stats.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.access.Caller;

/** Each request has an allowance, from when it is known who asks until its answer is written. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BudgetSettings.class)
class BudgetConfiguration {
    @Bean
    AnswerBudget answerBudget(BudgetSettings settings, MeterRegistry meters) {
        var budget = settings.budget(Runtime.getRuntime().maxMemory());
        Gauge.builder("seizure.answers.memory", budget, AnswerBudget::taken)
                .description("Memory that answers at work have taken of their budget, as estimated")
                .baseUnit("bytes")
                .register(meters);
        return budget;
    }

    /** After the security filters, and before the one that makes ETags: a long answer is not kept for one. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> allowances(AnswerBudget budget) {
        var allowances = new FilterRegistrationBean<OncePerRequestFilter>(new Allowing(budget));
        allowances.addUrlPatterns("/v1/*");
        allowances.setOrder(0);
        return allowances;
    }

    private static final class Allowing extends OncePerRequestFilter {
        private final AnswerBudget budget;

        Allowing(AnswerBudget budget) {
            this.budget = budget;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try (var allowance = budget.open(caller(), () -> ShallowEtagHeaderFilter.disableContentCaching(request))) {
                allowance.during(() -> passOn(request, response, chain));
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }

        private static boolean passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            return true;
        }

        private static String caller() {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof Caller caller
                    ? caller.identity()
                    : "";
        }
    }
}
