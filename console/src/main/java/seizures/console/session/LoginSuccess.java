package seizures.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Begins a session from the issuer's tokens, and goes on to the page that was asked for. */
final class LoginSuccess implements AuthenticationSuccessHandler {
    private final SessionRepository sessions;
    private final LoginSettings login;
    private final SessionSettings settings;
    private final LoginMetrics logins;
    private final Clock clock;

    LoginSuccess(
            SessionRepository sessions,
            LoginSettings login,
            SessionSettings settings,
            LoginMetrics logins,
            Clock clock) {
        this.sessions = sessions;
        this.login = login;
        this.settings = settings;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new SignedIn(newSession(request, (OidcUser) Objects.requireNonNull(authentication.getPrincipal()))));
        sessions.saveContext(context, request, response);
        logins.succeeded();
        response.sendRedirect(LoginAttempts.pageOf(request));
    }

    private ConsoleSession newSession(HttpServletRequest request, OidcUser person) {
        var client = RequestClients.of(request);
        var access = client.getAccessToken();
        var claims = TokenClaims.of(access.getTokenValue());
        Instant now = clock.instant();
        Instant accessEndsAt = access.getExpiresAt() == null ? now : access.getExpiresAt();
        var refresh = client.getRefreshToken();
        return new ConsoleSession(
                UUID.randomUUID().toString(),
                claims.text(login.nameClaim()).orElseGet(person::getName),
                claims.texts(login.rolesClaim()),
                claims.texts(login.agenciesClaim()),
                access.getTokenValue(),
                accessEndsAt,
                refresh == null ? null : refresh.getTokenValue(),
                person.getIdToken().getTokenValue(),
                now.plus(settings.endsAfter()));
    }
}
