package seizures.stats;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.web.Listeners;

/** What all answers have in common. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    private static final int LISTENERS = 100; // each is a question that is counted again a few times a second

    @Bean
    Listeners listeners() {
        return new Listeners(LISTENERS, "counts-to-listener");
    }

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
