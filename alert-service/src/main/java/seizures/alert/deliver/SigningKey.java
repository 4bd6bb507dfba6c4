package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Reads the secrets of webhooks. */
final class SigningKey {
    static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private SigningKey() {}

    /** One key, or several {@code whsec_} keys with blanks between them. */
    static List<byte[]> parse(String secret) {
        var parts = secret.strip().split("\\s+");
        return Arrays.stream(parts).allMatch(part -> part.startsWith(PREFIX))
                ? Arrays.stream(parts).map(SigningKey::decoded).toList()
                : List.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A key in the form of Standard Webhooks: 24 to 64 bytes. */
    static String standard(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("must begin with whsec_, as Standard Webhooks has it");
        }
        int bytes = decoded(secret).length;
        if (bytes < FEWEST_BYTES || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("must be whsec_ and the Base64 of 24 to 64 bytes");
        }
        return secret;
    }

    private static byte[] decoded(String secret) {
        try {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be whsec_ and Base64", e);
        }
    }
}
