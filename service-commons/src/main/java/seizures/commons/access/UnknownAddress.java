package seizures.commons.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides on requests that are not in the table of endpoints: callers with a token get 404 or 405 for what no controller
 * handles; what one does handle is refused, since nobody was given a right to it.
 */
record UnknownAddress(RequestMappingHandlerMapping controllers)
        implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var caller = authentication.get();
        boolean isKnown =
                caller != null && caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(isKnown && !isHandled(context.getRequest()));
    }

    private boolean isHandled(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            return controllers.getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException _) {
            return false;
        } catch (Exception _) { // of another media type: there is a controller
            return true;
        }
    }
}
