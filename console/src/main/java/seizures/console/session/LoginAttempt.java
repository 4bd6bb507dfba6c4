package seizures.console.session;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * A login that was begun: what the issuer's answer is checked against.
 *
 * @param page that it leads to; missing: the first page
 */
record LoginAttempt(
        String authorizationUri,
        String authorizationRequestUri,
        String clientId,
        String redirectUri,
        Set<String> scopes,
        String state,
        Map<String, String> attributes,
        Map<String, String> additionalParameters,
        @Nullable String page) {

    static LoginAttempt of(OAuth2AuthorizationRequest request, @Nullable String page) {
        return new LoginAttempt(
                request.getAuthorizationUri(),
                request.getAuthorizationRequestUri(),
                request.getClientId(),
                Objects.requireNonNull(request.getRedirectUri()),
                request.getScopes(),
                Objects.requireNonNull(request.getState()),
                texts(request.getAttributes()),
                texts(request.getAdditionalParameters()),
                page);
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    OAuth2AuthorizationRequest toRequest() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .authorizationRequestUri(authorizationRequestUri)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(scopes)
                .state(state)
                .attributes(all -> all.putAll(attributes))
                .additionalParameters(all -> all.putAll(additionalParameters))
                .build();
    }
}
