package seizures.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token that each form carries: a code of the session's id, which only the console can make. */
final class SessionCsrf implements CsrfTokenRepository {
    private final CookieCipher cipher;

    SessionCsrf(CookieCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var session = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
                ? person.session().id()
                : "nobody";
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", cipher.authenticate("csrf " + session));
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It follows from the session.
    }
}
