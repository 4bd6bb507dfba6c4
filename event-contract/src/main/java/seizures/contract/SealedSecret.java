package seizures.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs webhooks, encrypted.
 *
 * @param sealed AES-256-GCM in Base64: 12 bytes of nonce, the ciphertext, 16 bytes of tag; the subscription's id is authenticated with it
 * @param until when it is no longer used, of a key that another has replaced; absent for the newest
 */
public record SealedSecret(String sealed, @Nullable Instant until) {}
