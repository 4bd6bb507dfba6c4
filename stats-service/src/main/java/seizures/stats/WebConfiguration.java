package seizures.stats;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What all answers have in common. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /** An answer's ETag is made of its bytes: who has them already is told so (304). A stream has no end, and so none. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var etags = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return request.getServletPath().endsWith("/stream");
            }
        });
        etags.addUrlPatterns("/v1/*");
        return etags;
    }
}
