package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertFilter;
import seizures.contract.AlertState;
import seizures.contract.AlertSubscription;
import seizures.contract.ContractJson;
import seizures.contract.DeliveryChannel;
import seizures.contract.SealedSecret;

class ChatSenderTest {
    private final SecretVault vault = new SecretVault(Base64.getEncoder().encodeToString(new byte[32]));
    private final WebhookTargets targets = new WebhookTargets(List.of("127.0.0.1"));

    @Test
    void a_chat_gets_text_at_its_sealed_address_and_no_markup() throws Exception {
        try (var receiver = new Receiver(request -> 200);
                var http = new OutboundHttpClient(targets, Duration.ofSeconds(5))) {
            var chat = new ChatSender(vault, targets, http, new AlertLinks(null));
            var alert = Alerts.version("a-1", 2, AlertState.WITHDRAWN, "retraction, \"was flour\" <!channel> & more");

            var answer = chat.send(
                    desk(receiver.address() + "/services/T0/B0/s3cret"),
                    List.of(new Notification.OfAlert(alert)),
                    Alerts.RAISED);

            assertThat(answer.status()).isEqualTo(200);
            var got = receiver.got("/services/T0/B0/s3cret").getFirst();
            assertThat(got.mediaType()).isEqualTo("application/json");
            var text = ContractJson.MAPPER.readTree(got.body()).path("text").stringValue();
            assertThat(text)
                    .startsWith("WITHDRAWN: CRITICAL fentanyl-month, Laredo: 1,200.5 kg, limit 1,000\n")
                    .contains("\"was flour\" &lt;!channel&gt; &amp; more");
        }
    }

    private AlertSubscription desk(String address) {
        return new AlertSubscription(
                "desk",
                Alerts.RAISED,
                DeliveryChannel.CHAT,
                "https://chat.example.org/",
                null,
                0,
                AlertFilter.EVERYTHING,
                List.of(),
                null,
                List.of(new SealedSecret(vault.seal(address, "desk"), null)),
                null);
    }
}
