package seizures.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import seizures.commons.request.QueryFields;

/** Refuses query parameters that the controller's method does not declare, and repeated ones. */
@Configuration(proxyBeanMethods = false)
public class KnownParametersConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RefusingUnknown());
    }

    static final class RefusingUnknown implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
                check(request, method);
            }
            return true;
        }

        /** A method that takes all parameters as a map reads them itself. */
        private static void check(HttpServletRequest request, HandlerMethod method) {
            var declared = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .toList();
            if (declared.stream().anyMatch(parameter -> Map.class.isAssignableFrom(parameter.getParameterType()))) {
                return;
            }
            var valid = declared.stream().map(RefusingUnknown::name).toList();
            var query = new QueryFields(request.getParameterMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
            query.refuseUnknown(valid);
            valid.forEach(query::once);
            query.throwIfInvalid();
        }

        private static String name(MethodParameter parameter) {
            var declared = parameter.getParameterAnnotation(RequestParam.class);
            var name = declared == null ? "" : declared.name();
            return name.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : name;
        }
    }
}
