package seizures.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a session that asks too much, to an address that begins too many logins, and to too many streams at once. */
final class RateLimit extends OncePerRequestFilter {
    private static final double SECONDS_IN_A_MINUTE = 60;

    private final Allowances requests;
    private final Allowances logins;
    private final int streamsPerSession;
    private final Map<String, Integer> streams = new ConcurrentHashMap<>();

    RateLimit(RateSettings settings, Clock clock) {
        requests = new Allowances(settings.requestsPerSecond(), settings.requestsAtOnce(), clock);
        logins = new Allowances(settings.loginsPerMinute() / SECONDS_IN_A_MINUTE, settings.loginsPerMinute(), clock);
        streamsPerSession = settings.streamsPerSession();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean login = path.startsWith("/oauth2/authorization/");
        var allowances = login ? logins : requests;
        String caller = caller(request, login);
        if (!allowances.take(caller)) {
            refuse(response, allowances.secondsToWait());
        } else if (path.startsWith("/api/") && path.endsWith("/stream")) {
            stream(caller, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String caller(HttpServletRequest request, boolean login) {
        return !login && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
                ? "session " + person.session().id()
                : "address " + request.getRemoteAddr();
    }

    private void stream(String caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (streams.merge(caller, 1, Integer::sum) > streamsPerSession) {
                refuse(response, 1);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            streams.computeIfPresent(caller, (one, open) -> open > 1 ? open - 1 : null);
        }
    }

    private static void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
