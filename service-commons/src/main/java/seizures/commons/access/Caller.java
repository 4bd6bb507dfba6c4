package seizures.commons.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name from the token; null where access is open and nobody is asked who he is
 * @param issuer of the token; null where there is none
 * @param agencies the codes of those that he speaks for; {@code *} is all of them
 * @param until when his token ends; {@link Instant#MAX} where there is none
 */
public record Caller(
        @Nullable String name, @Nullable String issuer, Set<Role> roles, Set<String> agencies, Instant until) {
    public static final String ALL = "*";

    /** As long as {@link org.springframework.security.oauth2.jwt.JwtTimestampValidator} forgives by default. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    /** Whoever it is, where access is open. */
    public static final Caller ANYBODY = new Caller(null, Role.EVERY, Set.of(ALL));

    /** Somebody whose right does not end. */
    public Caller(@Nullable String name, Set<Role> roles, Set<String> agencies) {
        this(name, null, roles, agencies, Instant.MAX);
    }

    /** One text for each person or program: two issuers may give two of them one name. Empty where nobody is asked. */
    public String identity() {
        return name == null ? "" : issuer + " " + name;
    }

    /** For how many milliseconds from now on he may be told what comes: one second at least, 0 for ever. */
    public long listensFor(Instant now) {
        return until.equals(Instant.MAX)
                ? 0
                : Math.max(1000, Duration.between(now, until).toMillis());
    }

    /** Whether the token is not accepted any more: a minute after its end, as clocks differ. */
    public boolean isExpired(Instant now) {
        return !until.equals(Instant.MAX) && now.isAfter(until.plus(CLOCK_SKEW));
    }

    /** His name; where nobody is asked for it, the one that is said otherwise. */
    public String nameOr(String otherwise) {
        return name == null ? otherwise : name;
    }

    /** Whether it has one of the roles. */
    public boolean is(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may report for every agency, as importers may ({@code *}). */
    public boolean speaksForAll() {
        return agencies.contains(ALL);
    }
}
