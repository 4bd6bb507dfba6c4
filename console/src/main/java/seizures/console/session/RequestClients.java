package seizures.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Hands the tokens of a login from Spring Security to {@link LoginSuccess}, within one request; they are kept nowhere. */
final class RequestClients implements OAuth2AuthorizedClientRepository {
    private static final String ATTRIBUTE = RequestClients.class.getName();

    static OAuth2AuthorizedClient of(HttpServletRequest request) {
        return (OAuth2AuthorizedClient) request.getAttribute(ATTRIBUTE);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface's signature
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, @Nullable Authentication person, HttpServletRequest request) {
        return (T) request.getAttribute(ATTRIBUTE);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, client);
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId,
            @Nullable Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.removeAttribute(ATTRIBUTE);
    }
}
