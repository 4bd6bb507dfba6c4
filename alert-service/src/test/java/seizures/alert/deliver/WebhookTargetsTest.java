package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetsTest {
    private final WebhookTargets targets = new WebhookTargets(List.of("desk.internal", "localhost:8443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "ftp://example.org/hook",
                "file:///etc/passwd",
                "//example.org/hook",
                "https:example.org",
                "https://",
                "https://user:key@example.org/hook",
                "https://example.org/hook#part",
                "not an address",
                "http://localhost:8444/",
                "https://example.org:65536/hook",
                "https://example.org:0/hook",
                "https://127.0.0.1/hook",
                "https://10.1.2.3/hook",
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706433/hook",
                "https://[::1]/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://[::ffff:7f00:1]/hook",
                "https://[0:0:0:0:0:0:0:1]/hook",
                "https://[64:ff9b::7f00:1]/hook",
                "https://[2002:7f00:1::]/hook",
                "https://[fe80::1]/hook",
                "https://[fe80::1%25eth0]/hook",
                "https://[fd00::1]/hook",
                "https://[::]/hook",
                "https://0.0.0.0/hook",
                "https://0/hook",
                "https://127.1/hook",
                "https://127.0.1/hook",
                "https://0x7f000001/hook",
                "https://0x7f.0.0.1/hook",
                "https://0177.0.0.1/hook",
                "https://017700000001/hook",
                "https://127.0.0.1./hook",
                "https://127.0.0.1:443/hook",
                "https://192.168.0.1/hook",
                "https://172.16.0.1/hook",
                "https://100.64.0.1/hook",
                "https://224.0.0.1/hook",
                "https://255.255.255.255/hook",
                "https://example.org@127.0.0.1/hook",
                "https://127.0.0.1@example.org/hook",
                "https://127.0.0.1#@example.org/",
                "https://127.0.0.1\\@example.org/",
                "https://\uff11\uff12\uff17.0.0.1/hook",
                "https://\u2460\u2461\u2466.0.0.1/hook",
                "https://127\u30020\u30020\u30021/hook",
                "https://example.org%00.internal/hook",
                "https://example.org /hook",
                "https://example.org\r\nHost: internal/hook",
                "https:///127.0.0.1/hook",
                "https:/127.0.0.1/hook",
                "gopher://127.0.0.1/",
                "jar:https://example.org/a.jar!/",
                "data:,x"
            })
    void an_address_that_may_not_be_called_is_refused(String address) {
        assertThat(targets.fault(address)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/hook?to=desk",
                "https://93.184.215.14/hook",
                "http://desk.internal/hook",
                "https://DESK.internal:8443/hook",
                "http://localhost:8443/"
            })
    void a_public_address_with_https_and_an_allowed_host_are_taken(String address) {
        assertThat(targets.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "::ffff:10.0.0.1"
            })
    void a_network_that_is_not_public_is_refused_whatever_its_name(String address) throws Exception {
        var names = new InMemoryDnsResolver();
        names.add("rebound.example.org", InetAddress.getByName("93.184.215.14"), InetAddress.getByName(address));
        var resolving = new WebhookTargets(List.of(), names);

        assertThatThrownBy(() -> resolving.resolve("rebound.example.org", 443))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageNotContaining(address);
        assertThatThrownBy(() -> resolving.check(URI.create("https://rebound.example.org/")))
                .isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "192.0.3.1", "2606:2800:21f::1"})
    void a_public_network_is_not(String address) throws Exception {
        assertThat(WebhookTargets.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void an_allowed_host_may_be_anywhere() throws Exception {
        var names = new InMemoryDnsResolver();
        names.add("desk.internal", InetAddress.getByName("10.1.2.3"));

        assertThatCode(() -> new WebhookTargets(List.of("desk.internal:8443"), names).resolve("desk.internal", 8443))
                .doesNotThrowAnyException();
    }
}
