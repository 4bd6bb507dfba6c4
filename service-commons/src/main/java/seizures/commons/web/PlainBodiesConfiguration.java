package seizures.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bodies are taken as they are, as UTF-8: what says that it is compressed or in other letters is refused before a byte of it is read. */
@Configuration(proxyBeanMethods = false)
public class PlainBodiesConfiguration implements WebMvcConfigurer {
    private static final String AS_IT_IS = "identity";
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

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
                    throw new CodedBody("Send the body uncompressed, without Content-Encoding");
                }
            }
            if (!UTF_8.contains(charset(request))) {
                throw new CodedBody("Send the body in UTF-8, with charset=utf-8 in Content-Type or without a charset");
            }
            return true;
        }

        /** As the header has it: by then Spring's filter has called the request's own UTF-8. */
        private static String charset(HttpServletRequest request) {
            var contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
            var charset = CHARSET.matcher(contentType == null ? "" : contentType);
            return charset.find() ? charset.group(1).toLowerCase(Locale.ROOT) : "utf-8";
        }
    }
}
