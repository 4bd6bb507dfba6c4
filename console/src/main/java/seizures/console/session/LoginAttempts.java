package seizures.console.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The logins that a browser has begun, each in a cookie of its own: two windows, or a page and a form that are sent together, begin two, and
 * whichever the person sees at the issuer's must be known when it comes back.
 */
final class LoginAttempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** The parameter of a login that says which page it leads to. */
    static final String PAGE = "page";

    /** As long as a session: so long somebody may be away from the page where to sign in. */
    private static final Duration LIFE = Duration.ofHours(12);

    /** Of which all are forgotten when one more begins, so that the request's header stays short. */
    private static final int MOST = 4;

    private static final String NAME = "seizures-login-";
    private static final int KEY_LENGTH = 16;
    private static final String FOUND = LoginAttempts.class.getName();

    private final CookieCipher cipher;

    LoginAttempts(CookieCipher cipher) {
        this.cipher = cipher;
    }

    /** The page that the login of this request was for, once it is removed. */
    static String pageOf(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof LoginAttempt attempt
                ? FormPage.local(attempt.page()).orElse("/")
                : "/";
    }

    private EncryptedCookie<LoginAttempt> cookie(String key) {
        return new EncryptedCookie<>(NAME + key + "-", LoginAttempt.class, cipher);
    }

    private static String key(String state) {
        return state.substring(0, Math.min(KEY_LENGTH, state.length()));
    }

    private static Set<String> keys(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .map(Cookie::getName)
                .filter(name -> name.startsWith(NAME))
                .map(name -> name.substring(NAME.length()))
                .filter(rest -> rest.lastIndexOf('-') > 0)
                .map(rest -> rest.substring(0, rest.lastIndexOf('-')))
                .collect(Collectors.toSet());
    }

    private Optional<LoginAttempt> find(HttpServletRequest request) {
        String state = request.getParameter("state");
        return state == null
                ? Optional.empty()
                : cookie(key(state)).read(request).filter(attempt -> state.equals(attempt.state()));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).map(LoginAttempt::toRequest).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var before = keys(request);
        if (before.size() >= MOST) {
            before.forEach(key -> cookie(key).remove(request, response));
        }
        var attempt = LoginAttempt.of(
                begun, FormPage.local(request.getParameter(PAGE)).orElse(null));
        cookie(key(attempt.state())).write(request, response, attempt, LIFE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var attempt = find(request);
        attempt.ifPresent(begun -> {
            request.setAttribute(FOUND, begun);
            cookie(key(begun.state())).remove(request, response);
        });
        return attempt.map(LoginAttempt::toRequest).orElse(null);
    }
}
