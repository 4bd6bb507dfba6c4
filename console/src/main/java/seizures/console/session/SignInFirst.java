package seizures.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriUtils;

/**
 * Leads a page to the login, and refuses a part of a page, whose scripts then load the whole page anew. A form that is sent after the session has
 * ended leads back to the form's page, which has kept what was typed.
 */
final class SignInFirst implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String LOGIN = "/oauth2/authorization/" + IssuerConfiguration.REGISTRATION;

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isPart(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(LOGIN
                    + FormPage.wanted(request)
                            .map(page -> "?" + LoginAttempts.PAGE + "=" + UriUtils.encode(page, UTF_8))
                            .orElse(""));
        }
    }

    /** A form without a session has no valid token either: who has just been signed out signs in, instead of being refused. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn)) {
            commence(request, response, new InsufficientAuthenticationException("no session", denied));
            return;
        }
        var page = ofEarlierSession(request, denied) ? FormPage.of(request) : Optional.<String>empty();
        if (page.isEmpty()) {
            forbidden.handle(request, response, denied);
        } else if (isPart(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(page.get());
        }
    }

    /** A form of a session that has ended, while the person signed in again in another window: it is shown anew. */
    private static boolean ofEarlierSession(HttpServletRequest request, AccessDeniedException denied) {
        return denied instanceof CsrfException && request.getParameter("_csrf") != null;
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
