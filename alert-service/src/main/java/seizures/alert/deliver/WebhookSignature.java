package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of a webhook's id, time and body, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it. */
final class WebhookSignature {
    private WebhookSignature() {}

    /**
     * The value of the header {@code webhook-signature}: a signature per key, with blanks between them.
     *
     * @param seconds since 1970: the header {@code webhook-timestamp}
     */
    static String of(List<byte[]> keys, String id, long seconds, byte[] body) {
        return keys.stream().map(key -> of(key, id, seconds, body)).collect(Collectors.joining(" "));
    }

    private static String of(byte[] key, String id, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
