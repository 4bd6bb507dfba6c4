package seizures.commons.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    private static AccessSettings.Issuer issuer(String roles, String agencies, String name) {
        return new AccessSettings.Issuer(
                "https://issuer", URI.create("https://issuer/keys"), "aud", Set.of("RS256"), roles, agencies, name);
    }

    @Test
    void roles_and_agencies_are_lists() {
        var claims = Map.<String, Object>of(
                "sub", "us-cbp", "roles", List.of("reporter", "unheard-of", 7), "agencies", List.of("US-CBP"));

        assertThat(Claims.caller(claims, issuer("roles", "agencies", "sub")))
                .hasValue(new Caller("us-cbp", "https://issuer", Set.of(Role.REPORTER), Set.of("US-CBP"), Instant.MAX));
    }

    @Test
    void they_may_lie_deeper_or_be_words_of_a_text_or_have_a_dot_in_their_name() {
        var claims = Map.<String, Object>of(
                "preferred_username",
                "jane",
                "realm_access",
                Map.of("roles", List.of("alert-owner")),
                "https://our.org/agencies",
                "US-CBP  US-DEA US-CBP");

        assertThat(Claims.caller(
                        claims, issuer("realm_access.roles", "https://our.org/agencies", "preferred_username")))
                .hasValue(new Caller(
                        "jane", "https://issuer", Set.of(Role.ALERT_OWNER), Set.of("US-CBP", "US-DEA"), Instant.MAX));
    }

    @Test
    void the_right_ends_with_the_token() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var claims = Map.<String, Object>of("sub", "x", "exp", now.plusSeconds(90));

        var caller = Claims.caller(claims, issuer("roles", "agencies", "sub")).orElseThrow();

        assertThat(caller.listensFor(now)).isEqualTo(90_000);
        assertThat(caller.listensFor(now.plusSeconds(100))).isEqualTo(1_000);
        assertThat(Caller.ANYBODY.listensFor(now)).isZero();
        assertThat(caller.isExpired(now.plusSeconds(150))).isFalse();
        assertThat(caller.isExpired(now.plusSeconds(151))).isTrue();
        assertThat(Caller.ANYBODY.isExpired(Instant.MAX)).isFalse();
    }

    @Test
    void two_of_one_name_are_two_where_their_issuers_differ() {
        var ours = new Caller("ann", "https://issuer", Set.of(), Set.of(), Instant.MAX);
        var theirs = new Caller("ann", "https://other", Set.of(), Set.of(), Instant.MAX);

        assertThat(ours.identity()).isNotEqualTo(theirs.identity()).isEqualTo("https://issuer ann");
        assertThat(Caller.ANYBODY.identity()).isEmpty();
    }

    @Test
    void what_is_missing_or_something_else_gives_nothing() {
        var claims = Map.<String, Object>of("sub", "x", "roles", 7, "realm_access", "text");

        assertThat(Claims.caller(claims, issuer("roles", "agencies", "sub")))
                .hasValue(new Caller("x", "https://issuer", Set.of(), Set.of(), Instant.MAX));
        assertThat(Claims.caller(claims, issuer("realm_access.roles", "realm_access.a.b", "sub")))
                .hasValue(new Caller("x", "https://issuer", Set.of(), Set.of(), Instant.MAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void a_name_that_is_none_is_nobody(String name) {
        assertThat(Claims.caller(Map.of("sub", name), issuer("roles", "agencies", "sub")))
                .isEmpty();
        assertThat(Claims.caller(Map.of("sub", "x".repeat(201)), issuer("roles", "agencies", "sub")))
                .isEmpty();
        assertThat(Claims.caller(Map.of(), issuer("roles", "agencies", "sub"))).isEmpty();
    }
}
