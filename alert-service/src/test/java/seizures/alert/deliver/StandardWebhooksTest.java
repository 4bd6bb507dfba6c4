package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent passes the check of Standard Webhooks' own library. */
class StandardWebhooksTest {
    private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String BODY = "{\"id\":\"a-1/2\"}";

    private static HttpHeaders signed(String secret) {
        long now = Instant.now().getEpochSecond();
        var signature =
                WebhookSignature.of(SigningKey.parse(secret), "a-1/2", now, BODY.getBytes(StandardCharsets.UTF_8));
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("a-1/2"),
                        "webhook-timestamp", List.of(Long.toString(now)),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }

    @Test
    void a_receiver_with_the_same_secret_accepts_it() throws Exception {
        new Webhook(OLD).verify(BODY, signed(OLD));

        assertThatThrownBy(() -> new Webhook(NEW).verify(BODY, signed(OLD)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(OLD).verify(BODY + " ", signed(OLD)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void while_keys_are_changed_either_is_accepted(String receivers) throws Exception {
        new Webhook(receivers).verify(BODY, signed(NEW + " " + OLD));
    }

    @Test
    void a_secret_without_the_prefix_is_taken_as_it_is() {
        assertThat(SigningKey.parse("s3cret")).containsExactly("s3cret".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_%%%"})
    void only_a_standard_key_can_be_set_over_the_api(String key) {
        assertThatThrownBy(() -> SigningKey.standard(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
