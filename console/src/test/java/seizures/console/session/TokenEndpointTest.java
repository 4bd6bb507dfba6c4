package seizures.console.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

class TokenEndpointTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** As after a restart of the console while the issuer is away: pages must not fail before the token has ended. */
    @Test
    void an_issuer_whose_addresses_cannot_be_read_renews_no_token() {
        var endpoint = new TokenEndpoint(
                _ -> {
                    throw new IllegalArgumentException("Unable to resolve the configuration of the issuer");
                },
                _ -> {
                    throw new AssertionError("nobody can be asked");
                },
                Clock.fixed(NOON, ZoneOffset.UTC));
        var session = new ConsoleSession(
                "id",
                "ann",
                List.of("analyst"),
                List.of(),
                "access",
                NOON.plusSeconds(60),
                "refresh",
                "identity",
                NOON.plusSeconds(3600));

        assertThatThrownBy(() -> endpoint.refresh(session)).isInstanceOf(OAuth2AuthorizationException.class);
    }
}
