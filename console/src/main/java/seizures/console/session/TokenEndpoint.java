package seizures.console.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** The issuer's answer to a refresh token. */
final class TokenEndpoint {
    private final ClientRegistrationRepository registrations;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;
    private final Clock clock;

    TokenEndpoint(
            ClientRegistrationRepository registrations,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client,
            Clock clock) {
        this.registrations = registrations;
        this.client = client;
        this.clock = clock;
    }

    /** @throws OAuth2AuthorizationException where the issuer refuses or does not answer */
    ConsoleSession refresh(ConsoleSession session) {
        if (session.accessToken() == null || session.refreshToken() == null) {
            throw new OAuth2AuthorizationException(new OAuth2Error("no_refresh_token"));
        }
        Instant now = clock.instant();
        Instant issued = session.accessEndsAt().isAfter(now) ? now : session.accessEndsAt();
        var answer = client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                registration(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        session.accessToken(),
                        issued.minusSeconds(1),
                        session.accessEndsAt()),
                new OAuth2RefreshToken(session.refreshToken(), issued.minusSeconds(1))));
        var end = answer.getAccessToken().getExpiresAt();
        var next = answer.getRefreshToken();
        return session.refreshed(
                answer.getAccessToken().getTokenValue(),
                end == null ? now : end,
                next == null ? null : next.getTokenValue());
    }

    /** Read from the issuer, until it has answered once. */
    private ClientRegistration registration() {
        try {
            return Objects.requireNonNull(registrations.findByRegistrationId(IssuerConfiguration.REGISTRATION));
        } catch (IllegalArgumentException e) {
            throw new OAuth2AuthorizationException(new OAuth2Error("issuer_unreachable"), e);
        }
    }
}
