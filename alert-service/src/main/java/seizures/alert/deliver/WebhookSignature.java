package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of a webhook, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it: id, time and body parted by full stops. */
final class WebhookSignature {
    private WebhookSignature() {}

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param key the bytes of it are taken as they are
     * @param seconds since 1970: the header {@code webhook-timestamp}
     */
    static String of(String key, String id, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
