package seizures.commons.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class TokenCacheTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;
    private int verified;
    private final TokenCache cache = new TokenCache(() -> now);

    private Authentication validFor(Duration time) {
        verified++;
        var caller =
                new Caller("us-cbp", "https://issuer.example", Set.of(Role.REPORTER), Set.of("US-CBP"), now.plus(time));
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private Authentication get(String token) {
        return cache.get(token, _ -> validFor(Duration.ofHours(1)));
    }

    @Test
    void a_token_is_verified_once_a_minute() {
        get("a");
        now = START.plusSeconds(59);
        get("a");
        assertThat(verified).isEqualTo(1);

        now = START.plusSeconds(60);
        get("a");
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void another_token_is_verified_itself() {
        get("a");
        get("b");

        assertThat(verified).isEqualTo(2);
    }

    @Test
    void a_token_is_not_trusted_beyond_its_end() {
        cache.get("a", _ -> validFor(Duration.ofSeconds(5)));
        now = START.plusSeconds(5);
        get("a");

        assertThat(verified).isEqualTo(2);
    }

    @Test
    void new_keys_make_each_token_be_verified_again() {
        get("a");
        cache.clear();
        get("a");

        assertThat(verified).isEqualTo(2);
    }

    @Test
    void what_old_keys_verified_while_new_ones_came_is_not_kept() {
        cache.get("a", _ -> {
            cache.clear();
            return validFor(Duration.ofHours(1));
        });
        get("a");

        assertThat(verified).isEqualTo(2);
    }

    @Test
    void a_refused_token_is_not_kept() {
        assertThatThrownBy(() -> cache.get("a", _ -> {
                    throw new BadCredentialsException("no");
                }))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(cache.size()).isZero();
    }

    @Test
    void its_memory_is_bounded() {
        for (int i = 0; i < 2 * TokenCache.CAPACITY + 1; i++) {
            get("token " + i);
        }

        assertThat(cache.size()).isPositive().isLessThanOrEqualTo(TokenCache.CAPACITY);
    }
}
