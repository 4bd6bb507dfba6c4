package seizures.commons.access;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in callers with one of an endpoint's roles; a refusal names these roles. */
record RoleCheck(Endpoint endpoint) implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var caller = authentication.get();
        if (caller == null || !(caller.getPrincipal() instanceof Caller known)) {
            return new RoleDecision(false, "");
        }
        boolean seesAll = known.is(endpoint.roles().toArray(Role[]::new));
        boolean seesOwn = known.is(endpoint.ownAgencies().toArray(Role[]::new));
        if (!seesAll && seesOwn) {
            OwnAgencies.narrow(context.getRequest(), endpoint.path().contains("{"));
        }
        return seesAll || seesOwn ? new RoleDecision(true, "") : new RoleDecision(false, detail(known));
    }

    /** {@code Role auditor may not GET /v1/dose-counts; alert-owner, analyst, reviewer may}. */
    private String detail(Caller caller) {
        var own = caller.roles().isEmpty() ? "A token without a known role" : "Role " + words(caller.roles());
        var granted = Stream.concat(endpoint.roles().stream(), endpoint.ownAgencies().stream())
                .toList();
        return own + " may not " + endpoint.method() + " " + endpoint.path() + "; " + words(granted) + " may";
    }

    private static String words(Collection<Role> roles) {
        return roles.stream().map(Role::claim).sorted().collect(Collectors.joining(", "));
    }
}
