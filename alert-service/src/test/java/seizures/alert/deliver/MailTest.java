package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final Duration WHILE = Duration.ofSeconds(5);

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (var receiver = new Receiver(request -> 302);
                var mail = new Mail(new Targets(List.of("127.0.0.1")), WHILE)) {
            int status = mail.post(URI.create(receiver.address() + "/here"), "text/plain", Map.of(), new byte[1]);

            assertThat(status).isEqualTo(302);
            assertThat(receiver.got("/elsewhere")).isEmpty();
        }
    }

    @Test
    void a_name_that_has_turned_private_is_not_connected_to() throws Exception {
        var names = new InMemoryDnsResolver();
        names.add("rebound.example.org", InetAddress.getLoopbackAddress());
        try (var receiver = new Receiver(request -> 200);
                var mail = new Mail(new Targets(List.of(), names), WHILE)) {
            var address = URI.create(receiver.address().replace("127.0.0.1", "rebound.example.org") + "/here");

            assertThatThrownBy(() -> mail.post(address, "text/plain", Map.of(), new byte[1]))
                    .isInstanceOf(IOException.class);
            assertThat(receiver.got("/here")).isEmpty();
        }
    }
}
