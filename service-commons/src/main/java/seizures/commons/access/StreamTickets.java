package seizures.commons.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets by which a browser, whose {@code EventSource} sends no header, listens to a stream. A ticket is good for one
 * request to one path within a minute, and says who its caller is and until when his token is good. It is signed:
 * instances with the same key take each other's tickets, each of them once.
 */
public final class StreamTickets {
    static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private static final String SIGNATURE = "HmacSHA256";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int SHORTEST_KEY = 32;

    private final Set<String> paths;
    private final SecretKeySpec key;
    private final InstantSource clock;
    private final Map<String, Instant> used = new HashMap<>();

    /** @param until of the caller's token, in seconds since 1970; null where it does not end */
    private record Content(
            String id,
            String path,
            long expires,
            @Nullable String name,
            @Nullable String issuer,
            Set<Role> roles,
            Set<String> agencies,
            @Nullable Long until) {}

    /** @param expiresAt by when the stream must be opened; it may last longer */
    public record Ticket(String ticket, String path, Instant expiresAt) {}

    /** @param key in Base64, of 32 bytes or more; empty for one of this instance alone */
    public StreamTickets(Set<String> paths, String key, InstantSource clock) {
        this.paths = Set.copyOf(paths);
        this.key = new SecretKeySpec(key.isEmpty() ? random() : decoded(key), SIGNATURE);
        this.clock = clock;
    }

    private static byte[] random() {
        byte[] key = new byte[SHORTEST_KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] decoded(String text) {
        byte[] key = Base64.getDecoder().decode(text);
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "seizures.stream-tickets.key must have at least " + SHORTEST_KEY + " bytes");
        }
        return key;
    }

    /** Of the streams that there are tickets for. */
    public Set<String> paths() {
        return paths;
    }

    /**
     * A ticket for one stream, good for a short time, which a browser puts into the address as it cannot send a header
     * there.
     */
    public Ticket issue(Caller caller, String path) {
        var expires = clock.instant().plus(GOOD_FOR);
        var until = caller.until().equals(Instant.MAX)
                ? null
                : Long.valueOf(caller.until().getEpochSecond());
        var content = new Content(
                UUID.randomUUID().toString(),
                path,
                expires.getEpochSecond(),
                caller.name(),
                caller.issuer(),
                caller.roles(),
                caller.agencies(),
                until);
        byte[] bytes = JSON.writeValueAsBytes(content);
        var text = ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(signature(bytes));
        return new Ticket(text, path, Instant.ofEpochSecond(content.expires()));
    }

    /** Who may open the stream; empty for a ticket that is not good, or not any more. */
    Optional<Caller> take(String ticket, String path) {
        var content = read(ticket);
        var now = clock.instant();
        if (content == null
                || !content.path().equals(path)
                || !now.isBefore(Instant.ofEpochSecond(content.expires()))
                || !isFirst(content, now)) {
            return Optional.empty();
        }
        return Optional.of(caller(content));
    }

    private static Caller caller(Content content) {
        var until = content.until() == null ? Instant.MAX : Instant.ofEpochSecond(content.until());
        return new Caller(content.name(), content.issuer(), content.roles(), content.agencies(), until);
    }

    private synchronized boolean isFirst(Content content, Instant now) {
        used.values().removeIf(expires -> !now.isBefore(expires));
        return used.putIfAbsent(content.id(), Instant.ofEpochSecond(content.expires())) == null;
    }

    private @Nullable Content read(String ticket) {
        int dot = ticket.indexOf('.');
        try {
            byte[] content = Base64.getUrlDecoder().decode(ticket.substring(0, Math.max(0, dot)));
            byte[] signed = Base64.getUrlDecoder().decode(ticket.substring(dot + 1));
            return MessageDigest.isEqual(signature(content), signed) ? JSON.readValue(content, Content.class) : null;
        } catch (IllegalArgumentException | JacksonException _) {
            return null;
        }
    }

    private byte[] signature(byte[] content) {
        try {
            var mac = Mac.getInstance(SIGNATURE);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
