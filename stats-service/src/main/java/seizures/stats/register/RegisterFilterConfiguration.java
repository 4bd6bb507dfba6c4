package seizures.stats.register;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.register.RegisterListener;
import seizures.domain.registry.RegisterBook;
import seizures.stats.cells.Cells;

/** Which registers a question reads, and that streams count again when they change. */
@Configuration(proxyBeanMethods = false)
class RegisterFilterConfiguration {
    @Bean
    FilterRegistrationBean<RegistersOfTheDay> registersOfTheDay(RegisterBook book, Clock clock) {
        var filter = new FilterRegistrationBean<>(new RegistersOfTheDay(book, clock));
        filter.addUrlPatterns("/v1/*");
        return filter;
    }

    @Bean
    RegisterListener countsUnderNewRegisters(Cells cells) {
        return cells::readAnew;
    }
}
