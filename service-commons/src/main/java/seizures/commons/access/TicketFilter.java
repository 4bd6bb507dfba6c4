package seizures.commons.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets in a listener with a {@link StreamTickets ticket} as the caller that the ticket was issued to. */
final class TicketFilter extends OncePerRequestFilter {
    static final String PARAMETER = "ticket";

    private final StreamTickets tickets;
    private final HandlerExceptionResolver problems;

    TicketFilter(StreamTickets tickets, HandlerExceptionResolver problems) {
        this.tickets = tickets;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !tickets.paths().contains(request.getRequestURI())
                || request.getParameter(PARAMETER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = tickets.take(request.getParameter(PARAMETER), request.getRequestURI());
        if (caller.isEmpty()) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    new InvalidBearerTokenException("The ticket was used, is older than a minute, or is not for this"));
            return;
        }
        var roles = caller.get().roles().stream().map(Role::claim).toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                caller.get(), null, AuthorityUtils.createAuthorityList(roles));
        authentication.setDetails(PARAMETER);
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        chain.doFilter(ChangedParameters.without(request, PARAMETER), response);
    }
}
