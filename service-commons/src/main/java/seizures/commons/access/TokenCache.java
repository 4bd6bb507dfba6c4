package seizures.commons.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.security.core.Authentication;

/**
 * Tokens whose signature and claims were verified within the last minute: a client sends the same token with each
 * request. Tokens are kept by their digest, never longer than they are valid, and are all forgotten when the keys of an
 * issuer are fetched again. A token that was refused is never kept.
 */
final class TokenCache {
    /** About 10 MB of them. */
    static final int CAPACITY = 10_000;

    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);

    private final InstantSource clock;
    private volatile Map<ByteBuffer, Verified> tokens = new ConcurrentHashMap<>();

    /** @param until when the token is good */
    private record Verified(Authentication authentication, Instant until) {}

    TokenCache(InstantSource clock) {
        this.clock = clock;
    }

    /** @param verify throws where the token is not good; what it returns has a {@link Caller} as its principal */
    Authentication get(String token, Function<String, Authentication> verify) {
        // Taken before the token is verified: what old keys have verified does not outlive them.
        var current = tokens;
        var digest = digest(token);
        var now = clock.instant();
        var known = current.get(digest);
        if (known != null && now.isBefore(known.until())) {
            return known.authentication();
        }
        var authentication = verify.apply(token);
        if (authentication.getPrincipal() instanceof Caller caller) {
            put(current, digest, new Verified(authentication, earlier(caller.until(), now.plus(TRUSTED_FOR))));
        }
        return authentication;
    }

    void clear() {
        tokens = new ConcurrentHashMap<>();
    }

    int size() {
        return tokens.size();
    }

    private static void put(Map<ByteBuffer, Verified> tokens, ByteBuffer digest, Verified verified) {
        if (tokens.size() >= CAPACITY) {
            tokens.clear();
        }
        tokens.put(digest, verified);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
