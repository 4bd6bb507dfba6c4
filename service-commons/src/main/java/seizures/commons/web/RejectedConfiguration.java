package seizures.commons.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What Spring Security's firewall rejects, such as an address with {@code %25} in it, is answered as all problems are. */
@Configuration(proxyBeanMethods = false)
public class RejectedConfiguration {
    /** Spring's own looks at each character of each header field with a regular expression, at every request. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isPlain(name) || StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(name));
        firewall.setAllowedHeaderValues(
                value -> isPlain(value) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value));
        return firewall;
    }

    /** Whether all of it is visible ASCII or blanks, which no rule refuses. */
    static boolean isPlain(String field) {
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) < ' ' || field.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    @Bean
    RequestRejectedHandler rejected(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, why) -> problems.resolveException(request, response, null, why);
    }
}
