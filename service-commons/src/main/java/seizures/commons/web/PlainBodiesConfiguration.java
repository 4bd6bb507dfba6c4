package seizures.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bodies are taken as they are: what says that it is compressed is refused before a byte of it is read. */
@Configuration(proxyBeanMethods = false)
public class PlainBodiesConfiguration implements WebMvcConfigurer {
    private static final String AS_IT_IS = "identity";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RefusingEncodings());
    }

    static final class RefusingEncodings implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            for (var encoding : Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING))) {
                if (!encoding.equalsIgnoreCase(AS_IT_IS)) {
                    response.setHeader(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
                    throw new CompressedBody();
                }
            }
            return true;
        }
    }
}
