package seizures.commons.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Narrows a question to the agencies of the caller's token, where the table gives the endpoint to the role for its own
 * agencies alone: the parameter {@code agency} is set to them, and another agency than theirs is 403. A controller that
 * does not take {@code agency} refuses the question, so nothing is answered in full by mistake.
 */
public final class OwnAgencies extends OncePerRequestFilter {
    private static final String ATTRIBUTE = OwnAgencies.class.getName();
    private static final String OF_ONE_THING = ATTRIBUTE + ".ofOneThing";

    private final HandlerExceptionResolver problems;

    OwnAgencies(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /**
     * Asks for the narrowing of a request; called where its role is looked at.
     *
     * @param isOfOneThing whether the address names one thing, such as an alert: its controller then asks {@link #of}
     *     whether the caller may see it, and no parameter is set
     */
    static void narrow(HttpServletRequest request, boolean isOfOneThing) {
        request.setAttribute(ATTRIBUTE, Set.of());
        request.setAttribute(OF_ONE_THING, isOfOneThing);
    }

    /** The agencies that the answer must be about; empty where it may be about every agency. */
    public static Optional<Set<String>> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Set<?> agencies
                ? Optional.of(agencies.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (of(request).isEmpty()
                || authentication == null
                || !(authentication.getPrincipal() instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        if (caller.speaksForAll()) {
            request.removeAttribute(ATTRIBUTE);
            chain.doFilter(request, response);
            return;
        }
        var asked = asked(request);
        var others = new TreeSet<>(asked);
        others.removeAll(caller.agencies());
        if (!others.isEmpty() || caller.agencies().isEmpty()) {
            problems.resolveException(request, response, null, refusal(others));
            return;
        }
        var meant = asked.isEmpty() ? caller.agencies() : asked;
        request.setAttribute(ATTRIBUTE, meant);
        boolean isOfOneThing = Boolean.TRUE.equals(request.getAttribute(OF_ONE_THING));
        chain.doFilter(isOfOneThing ? request : ChangedParameters.narrowed(request, meant), response);
    }

    private static AuthorizationDeniedException refusal(Set<String> others) {
        var detail = others.isEmpty()
                ? "Your token names no agency"
                : "Your role sees its own agencies only, not " + String.join(", ", others);
        return new AuthorizationDeniedException(detail, new RoleDecision(false, detail));
    }

    private static Set<String> asked(HttpServletRequest request) {
        var values = request.getParameterValues(ChangedParameters.AGENCY);
        return Stream.of(values == null ? new String[0] : values)
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
