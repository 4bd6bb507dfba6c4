package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever address is written for a webhook, it has https and a host that is no literal of an inner network, or a fault. */
class WebhookTargetsFuzzTest {
    private static final WebhookTargets TARGETS = new WebhookTargets(List.of());

    @FuzzTest
    void an_address_is_a_public_one_or_has_a_fault(byte[] bytes) {
        var address = new String(bytes, StandardCharsets.UTF_8);
        if (TARGETS.fault(address).isEmpty()) {
            var uri = URI.create(address);

            assertThat(uri.getScheme()).isEqualToIgnoringCase("https");
            assertThat(uri.getHost()).isNotBlank();
            assertThat(uri.getUserInfo()).isNull();
        }
    }
}
