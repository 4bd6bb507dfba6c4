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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
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
    void an_answer_is_a_status_and_its_body_is_not_read_however_long_it_is() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", MailTest::answerWithoutEnd);
        server.start();
        try (var mail = new Mail(new Targets(List.of("127.0.0.1")), WHILE)) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThat(mail.post(address, "text/plain", Map.of(), new byte[1]))
                            .isEqualTo(200));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void who_answers_drop_by_drop_is_cut_off() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var mail = new Mail(new Targets(List.of("127.0.0.1")), Duration.ofSeconds(1))) {
            Thread.ofVirtual().start(() -> drip(server));
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> mail.post(address, "text/plain", Map.of(), new byte[1]))
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
                var mail = new Mail(new Targets(List.of(), names), WHILE)) {
            var address = URI.create(receiver.address().replace("127.0.0.1", "rebound.example.org") + "/here");

            assertThatThrownBy(() -> mail.post(address, "text/plain", Map.of(), new byte[1]))
                    .isInstanceOf(IOException.class);
            assertThat(receiver.got("/here")).isEmpty();
        }
    }
}
