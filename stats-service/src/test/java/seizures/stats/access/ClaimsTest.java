package seizures.stats.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    private static AccessSettings.Issuer issuer(String roles, String name) {
        return new AccessSettings.Issuer(
                "https://issuer", URI.create("https://issuer/keys"), "aud", Set.of("RS256"), roles, name);
    }

    @Test
    void roles_are_a_list() {
        var claims = Map.<String, Object>of("sub", "us-cbp", "roles", List.of("reporter", "unheard-of", 7));

        assertThat(Claims.caller(claims, issuer("roles", "sub"))).hasValue(new Caller("us-cbp", Set.of(Role.REPORTER)));
    }

    @Test
    void they_may_lie_deeper_or_be_words_of_a_text_or_have_a_dot_in_their_name() {
        var claims = Map.<String, Object>of(
                "preferred_username",
                "jane",
                "realm_access",
                Map.of("roles", List.of("alert-owner")),
                "https://our.org/roles",
                "ops  auditor");

        assertThat(Claims.caller(claims, issuer("realm_access.roles", "preferred_username")))
                .hasValue(new Caller("jane", Set.of(Role.ALERT_OWNER)));
    }

    @Test
    void what_is_missing_or_something_else_gives_nothing() {
        var claims = Map.<String, Object>of("sub", "x", "roles", 7, "realm_access", "text");

        assertThat(Claims.caller(claims, issuer("roles", "sub"))).hasValue(new Caller("x", Set.of()));
        assertThat(Claims.caller(claims, issuer("realm_access.roles", "sub"))).hasValue(new Caller("x", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void a_name_that_is_none_is_nobody(String name) {
        assertThat(Claims.caller(Map.of("sub", name), issuer("roles", "sub"))).isEmpty();
        assertThat(Claims.caller(Map.of("sub", "x".repeat(201)), issuer("roles", "sub")))
                .isEmpty();
        assertThat(Claims.caller(Map.of(), issuer("roles", "sub"))).isEmpty();
    }
}
