package seizures.commons.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import seizures.commons.access.Caller;

/**
 * One line for each request that was answered, in the names of the Elastic Common Schema: who asked with which roles for which
 * agencies, the route as it is declared, the status and how long it took. No id, no parameter and nothing of a body is in it.
 */
final class AccessLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("seizures.access-log");
    private static final String NO_ROUTE = "none";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            write(request, status, System.nanoTime() - begun);
        }
    }

    private static void write(HttpServletRequest request, int status, long nanos) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String declared
                ? declared
                : NO_ROUTE;
        var line = LOG.atInfo()
                .addKeyValue("event.category", "web")
                .addKeyValue("event.outcome", status < 400 ? "success" : "failure")
                .addKeyValue("event.duration", nanos)
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("url.path", route);
        var caller = caller(request);
        if (caller != null) {
            line = line.addKeyValue("user.name", caller.nameOr("anonymous"))
                    .addKeyValue("user.roles", caller.roles())
                    .addKeyValue("organization.name", caller.agencies());
        }
        line.log("{} {} {}", request.getMethod(), route, status);
    }

    /** Where the token was good; it is kept with the request. */
    private static @Nullable Caller caller(HttpServletRequest request) {
        return request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof Caller caller
                ? caller
                : null;
    }
}
