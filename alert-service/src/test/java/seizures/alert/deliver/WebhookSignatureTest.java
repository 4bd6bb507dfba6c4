package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final byte[] BODY = "{\"id\":\"a-1/2\"}".getBytes(StandardCharsets.UTF_8);

    /** As {@code printf 'a-1/2.1710531131.{"id":"a-1/2"}' | openssl dgst -sha256 -hmac key -binary | base64} says. */
    @Test
    void id_time_and_body_are_signed() {
        assertThat(WebhookSignature.of(SigningKey.parse("key"), "a-1/2", 1710531131, BODY))
                .isEqualTo("v1,BmlqyRcUeaXDZzCmUIgnwq6xyIhYVS5u55vTMJRZFrc=");
    }

    @Test
    void another_time_is_another_signature() {
        assertThat(WebhookSignature.of(SigningKey.parse("key"), "a-1/2", 1710531131, BODY))
                .isNotEqualTo(WebhookSignature.of(SigningKey.parse("key"), "a-1/2", 1710531132, BODY));
    }
}
