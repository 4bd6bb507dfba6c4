package seizures.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where access is open, everybody is the same person and may do everything. */
final class OpenAccess extends OncePerRequestFilter {
    private static final List<String> ALL_ROLES = List.of(
            "reporter", "laboratory", "importer", "analyst", "reviewer", "alert-owner", "ops", "auditor", "registrar");

    private final Clock clock;

    OpenAccess(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var end = clock.instant().plus(Duration.ofDays(1));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(
                new ConsoleSession("open", "console", ALL_ROLES, List.of("*"), null, end, null, null, end)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
