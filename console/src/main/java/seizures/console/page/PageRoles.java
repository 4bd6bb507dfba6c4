package seizures.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import seizures.console.session.SignedIn;

/**
 * Refuses a page that the menu does not show to the person: its service would refuse what it asks, or its form could not be sent.
 * What data a person sees is the services' decision alone.
 */
final class PageRoles implements HandlerInterceptor {
    /** A page that the person's roles do not open. */
    static final class RoleMissing extends RuntimeException {
        private final transient List<String> roles;

        RoleMissing(List<String> roles) {
            super("needs a role of " + roles);
            this.roles = roles;
        }

        List<String> roles() {
            return roles;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person) {
            MenuPage.at(request.getRequestURI())
                    .filter(page -> !page.isOpenTo(person))
                    .ifPresent(page -> {
                        throw new RoleMissing(page.roles());
                    });
        }
        return true;
    }
}
