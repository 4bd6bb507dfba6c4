package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.commons.request.ProblemException;

/** What one instance asks another, with the token of who asked it. */
class OtherInstancesTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    Path folder;

    @Test
    void where_the_services_speak_tls_a_token_goes_by_tls_alone() throws Exception {
        var context = context();
        var server = HttpsServer.create(address(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        try (var _ = echoing(server)) {
            assertThat(ask(OtherInstances.overTls(context), server)).isEqualTo("Bearer t");
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> ask(OtherInstances.overTls(SSLContext.getDefault()), server))
                    .withMessageContaining("does not answer");
        }
    }

    @Test
    void where_they_speak_http_it_does_so_too() throws Exception {
        var server = HttpServer.create(address(), 0);
        try (var _ = echoing(server)) {
            assertThat(ask(OtherInstances.inTheClear(), server)).isEqualTo("Bearer t");
        }
    }

    private static String ask(OtherInstances others, HttpServer server) throws InterruptedException {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer t");
        var host = new HostInfo("localhost", server.getAddress().getPort());
        return new String(others.get(host, "/v1/x", Map.of(), request).body(), StandardCharsets.UTF_8);
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Answers with the token that it was sent. */
    private static AutoCloseable echoing(HttpServer server) {
        server.createContext("/", exchange -> {
            byte[] token =
                    exchange.getRequestHeaders().getFirst("Authorization").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
            exchange.close();
        });
        server.start();
        return () -> server.stop(0);
    }

    /** Of a certificate for {@code localhost} that nobody else trusts. */
    private SSLContext context() throws Exception {
        var file = folder.resolve("store.p12").toFile();
        makeCertificate(file);
        var store = KeyStore.getInstance(file, PASSWORD);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static void makeCertificate(File file) throws Exception {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }
}
