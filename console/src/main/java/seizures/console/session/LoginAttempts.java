package seizures.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The login that a browser has begun, in a cookie for ten minutes. */
final class LoginAttempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final EncryptedCookie<LoginAttempt> cookie;

    LoginAttempts(EncryptedCookie<LoginAttempt> cookie) {
        this.cookie = cookie;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return cookie.read(request)
                .filter(attempt -> attempt.state().equals(request.getParameter("state")))
                .map(LoginAttempt::toRequest)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            cookie.remove(request, response);
        } else {
            cookie.write(request, response, LoginAttempt.of(begun), LIFE);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var begun = loadAuthorizationRequest(request);
        cookie.remove(request, response);
        return begun;
    }
}
