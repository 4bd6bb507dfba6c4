package seizures.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Takes the session out of the browser. */
final class SessionEnd implements LogoutHandler {
    private final SessionRepository sessions;

    SessionEnd(SessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        sessions.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    /** The person as Spring Security's logout at the issuer wants it: with the ID token. */
    static @Nullable Authentication atTheIssuer(@Nullable Authentication authentication) {
        if (!(authentication instanceof SignedIn person) || person.session().idToken() == null) {
            return authentication;
        }
        var token =
                new OidcIdToken(person.session().idToken(), Instant.EPOCH, Instant.MAX, Map.of("sub", person.user()));
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(List.of(), token), List.of(), IssuerConfiguration.REGISTRATION);
    }
}
