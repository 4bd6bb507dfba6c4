package seizures.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gets a new access token shortly before the old one expires, and ends the session where the issuer gives none.
 *
 * <p>Requests of one page that come together each refresh; an issuer that lets a refresh token be used once needs a grace
 * of some seconds (Keycloak: "Refresh Token Max Reuse").
 */
final class TokenRefresh extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresh.class);
    private static final Duration BEFORE_THE_END = Duration.ofMinutes(2);

    private final SessionRepository sessions;
    private final TokenEndpoint issuer;
    private final Clock clock;

    TokenRefresh(SessionRepository sessions, TokenEndpoint issuer, Clock clock) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
                && person.session().accessEndsAt().minus(BEFORE_THE_END).isBefore(clock.instant())) {
            refresh(person.session(), request, response);
        }
        chain.doFilter(request, response);
    }

    private void refresh(ConsoleSession session, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        try {
            context.setAuthentication(new SignedIn(issuer.refresh(session)));
        } catch (OAuth2AuthorizationException e) {
            if (session.accessEndsAt().isAfter(clock.instant())) {
                return; // the token is good for a while; the next request tries again
            }
            LOG.atInfo().addKeyValue("user", session.user()).log("Session ended: {}", e.getMessage());
        }
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
