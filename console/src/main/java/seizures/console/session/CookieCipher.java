package seizures.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a browser keeps for the console: AES-256 in GCM, with a random nonce of 96 bits.
 *
 * <p>The first key encrypts; all of them decrypt, so that keys can be changed without ending sessions.
 */
final class CookieCipher {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    /** @param keys each 32 bytes in Base64 */
    CookieCipher(List<String> keys) {
        this.keys = keys.stream().map(CookieCipher::key).toList();
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a session key must be 32 bytes in Base64, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** @param purpose what the content is for; it opens for nothing else */
    String encrypt(String purpose, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, purpose).doFinal(content);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, both, NONCE_BYTES, encrypted.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content; empty where it was changed, is for another purpose, or its key is gone. */
    Optional<byte[]> decrypt(String purpose, String text) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (both.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        return keys.stream()
                .flatMap(key -> decrypt(key, purpose, both).stream())
                .findFirst();
    }

    private static Optional<byte[]> decrypt(SecretKey key, String purpose, byte[] both) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE_BYTES), purpose)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }

    /** A code that only the holder of the first key can make of the text: HMAC with SHA-256. */
    String authenticate(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.getFirst());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
