package seizures.console.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads a page to the login, and tells a part of a page that the whole page must be loaded anew. A form that is sent after the
 * session has ended leads back to the form's page, which has kept what was typed.
 */
final class SignInFirst implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final AuthenticationEntryPoint login;
    private final RequestCache pages;
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    SignInFirst(AuthenticationEntryPoint login, RequestCache pages) {
        this.login = login;
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            var page = pageOf(request);
            if (page != null) {
                pages.saveRequest(new FormPage(request, page), response);
            }
            login.commence(request, response, failure);
        }
    }

    /** A form without a session has no valid token either: who has just been signed out signs in, instead of being refused. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
            forbidden.handle(request, response, denied);
        } else {
            commence(request, response, new InsufficientAuthenticationException("no session", denied));
        }
    }

    /** The page whose form was sent, where it is one of this host. */
    private static @Nullable URI pageOf(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (request.getMethod().equals("GET") || referer == null) {
            return null;
        }
        try {
            var page = URI.create(referer);
            return request.getServerName().equals(page.getHost()) && page.getRawPath() != null ? page : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The request that shows a form's page. */
    private static final class FormPage extends HttpServletRequestWrapper {
        private final URI page;

        FormPage(HttpServletRequest request, URI page) {
            super(request);
            this.page = page;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return page.getRawPath();
        }

        @Override
        public @Nullable String getQueryString() {
            return page.getRawQuery();
        }
    }
}
