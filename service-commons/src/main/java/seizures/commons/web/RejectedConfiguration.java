package seizures.commons.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What Spring Security's firewall rejects, such as an address with {@code %25} in it, is answered as all problems are. */
@Configuration(proxyBeanMethods = false)
public class RejectedConfiguration {
    @Bean
    RequestRejectedHandler rejected(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, why) -> problems.resolveException(request, response, null, why);
    }
}
