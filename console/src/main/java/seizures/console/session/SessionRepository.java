package seizures.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.function.SingletonSupplier;

/** Sessions in cookies: the console keeps none, so it restarts and scales without losing any. */
final class SessionRepository implements SecurityContextRepository {
    private static final Duration UNTIL_THE_BROWSER_IS_CLOSED = Duration.ofSeconds(-1);

    private final EncryptedCookie<ConsoleSession> cookie;
    private final Clock clock;

    SessionRepository(EncryptedCookie<ConsoleSession> cookie, Clock clock) {
        this.cookie = cookie;
        this.clock = clock;
    }

    private Optional<ConsoleSession> session(HttpServletRequest request) {
        return cookie.read(request).filter(session -> session.endsAt().isAfter(clock.instant()));
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        session(request).map(SignedIn::new).ifPresent(context::setAuthentication);
        return context;
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session(request).isPresent();
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        Supplier<SecurityContext> context = SingletonSupplier.of(() -> contextOf(request));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context.get();
            }

            @Override
            public boolean isGenerated() {
                return !containsContext(request);
            }
        };
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn person) {
            cookie.write(request, response, person.session(), UNTIL_THE_BROWSER_IS_CLOSED);
        } else if (context.getAuthentication() == null) {
            cookie.remove(request, response);
        }
    }
}
