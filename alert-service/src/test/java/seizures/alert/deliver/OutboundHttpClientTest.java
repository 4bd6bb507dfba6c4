package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpClientTest {
    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final long ENOUGH = 16 << 20;

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (var receiver = new Receiver(request -> 302);
                var http = new OutboundHttpClient(new WebhookTargets(List.of("127.0.0.1")), WHILE)) {
            int status = http.post(URI.create(receiver.address() + "/here"), "text/plain", Map.of(), new byte[1])
                    .status();

            assertThat(status).isEqualTo(302);
            assertThat(receiver.got("/elsewhere")).isEmpty();
        }
    }

    @Test
    void an_answer_is_a_status_and_its_body_is_not_read_however_long_it_is() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", OutboundHttpClientTest::answerWithoutEnd);
        server.start();
        try (var http = new OutboundHttpClient(new WebhookTargets(List.of("127.0.0.1")), WHILE)) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThat(http.post(address, "text/plain", Map.of(), new byte[1])
                                    .status())
                            .isEqualTo(200));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void who_answers_drop_by_drop_is_cut_off() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var http = new OutboundHttpClient(new WebhookTargets(List.of("127.0.0.1")), Duration.ofSeconds(1))) {
            Thread.ofVirtual().start(() -> drip(server));
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> http.post(address, "text/plain", Map.of(), new byte[1]))
                            .isInstanceOf(IOException.class));
        }
    }

    /** A header that does not end. */
    private static void drip(ServerSocket server) {
        try (var client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                client.getOutputStream().write('x');
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (IOException _) {
            // it was cut off
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X: y\r\n"})
    void a_head_without_end_is_cut_off_before_it_fills_the_heap(String repeated) throws Exception {
        var written = new AtomicLong();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var http = new OutboundHttpClient(new WebhookTargets(List.of("127.0.0.1")), WHILE)) {
            Thread.ofVirtual().start(() -> flood(server, repeated, written));
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");

            assertThatThrownBy(() -> http.post(address, "text/plain", Map.of(), new byte[1]))
                    .isInstanceOf(IOException.class);
            assertThat(written.get()).isLessThan(ENOUGH);
        }
    }

    /** A head of 16 MB, unless somebody stops it. */
    private static void flood(ServerSocket server, String repeated, AtomicLong written) {
        var block = repeated.repeat(8 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (var client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nX: y\r\n".getBytes(StandardCharsets.US_ASCII));
            if (repeated.length() == 1) {
                client.getOutputStream().write("X: ".getBytes(StandardCharsets.US_ASCII));
            }
            while (written.get() < ENOUGH) {
                client.getOutputStream().write(block);
                written.addAndGet(block.length);
            }
        } catch (IOException _) {
            // it was cut off
        }
    }

    @Test
    void answers_in_an_unknown_encoding_do_not_use_up_the_connections() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", OutboundHttpClientTest::answerInUnknownEncoding);
        server.start();
        try (var http = new OutboundHttpClient(new WebhookTargets(List.of("127.0.0.1")), Duration.ofSeconds(2))) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

            for (int i = 0; i < 2 * OutboundHttpClient.CONNECTIONS_PER_HOST; i++) {
                assertThat(http.post(address, "text/plain", Map.of(), new byte[1])
                                .status())
                        .isEqualTo(200);
            }
        } finally {
            server.stop(0);
        }
    }

    private static void answerInUnknownEncoding(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Encoding", "foo");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[3]);
        }
    }

    private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[8 * 1024]);
            }
        }
    }

    @Test
    void a_name_that_has_turned_private_is_not_connected_to() throws Exception {
        var names = new InMemoryDnsResolver();
        names.add("rebound.example.org", InetAddress.getLoopbackAddress());
        try (var receiver = new Receiver(request -> 200);
                var http = new OutboundHttpClient(new WebhookTargets(List.of(), names), WHILE)) {
            var address = URI.create(receiver.address().replace("127.0.0.1", "rebound.example.org") + "/here");

            assertThatThrownBy(() -> http.post(address, "text/plain", Map.of(), new byte[1]))
                    .isInstanceOf(IOException.class);
            assertThat(receiver.got("/here")).isEmpty();
        }
    }

    @Test
    void an_allowed_host_is_called_on_its_port_and_on_no_other() throws Exception {
        try (var allowed = new Receiver(request -> 204);
                var other = new Receiver(request -> 204);
                var http = new OutboundHttpClient(
                        new WebhookTargets(List.of(allowed.address().substring("http://".length()))), WHILE)) {
            int status = http.post(URI.create(allowed.address() + "/hook"), "text/plain", Map.of(), new byte[1])
                    .status();

            assertThat(status).isEqualTo(204);
            assertThatThrownBy(
                            () -> http.post(URI.create(other.address() + "/hook"), "text/plain", Map.of(), new byte[1]))
                    .isInstanceOf(UnknownHostException.class);
            assertThat(other.got("/hook")).isEmpty();
        }
    }
}
