package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Import;
import seizures.commons.web.ServerConfiguration;

/** The web server alone, with the service's own settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WebServerChecks {
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
    @Import(ServerConfiguration.class)
    static class WebServer {}

    private ServletWebServerApplicationContext service;

    @BeforeAll
    void start() {
        service = (ServletWebServerApplicationContext) SpringApplication.run(WebServer.class, "--server.port=0");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** As the table of limits in docs/access.md says. */
    @Test
    void connections_silence_and_header_fields_are_bounded() {
        var server = (TomcatWebServer) service.getWebServer();
        var protocol =
                (AbstractHttp11Protocol<?>) server.getTomcat().getConnector().getProtocolHandler();

        assertThat(protocol.getMaxConnections()).isEqualTo(512);
        assertThat(protocol.getConnectionTimeout()).isEqualTo(10_000);
        assertThat(protocol.getMaxHttpRequestHeaderSize()).isEqualTo(32 * 1024);
    }

    @Test
    void header_fields_of_more_than_16_kib_are_431() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(answer(client, 15_000).statusCode()).isEqualTo(404);
            var refused = answer(client, 16_500);
            assertThat(refused.statusCode()).isEqualTo(431);
            assertThat(refused.body()).contains("/problems/headers-too-large");
            assertThat(answer(client, 40_000).statusCode()).isEqualTo(400);
        }
    }

    /** What one server in a row might take for one request and the next for two: no second answer ever comes, and no 2xx. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1|Host: a|Content-Length: 6|Transfer-Encoding: chunked||0||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 6||0||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: x||0||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: xchunked||0||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, identity||0||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Content-Length: 0|Content-Length: 28||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Content-Length: -1||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Content-Length: +0||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Content-Length: 0, 28||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Content-Length : 28||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding : chunked||0||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||g||GET /b HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||-1||GET /b HTTP/1.1|Host: a||",
                "GET / HTTP/1.1|Host: a|Host: b||",
                "GET / HTTP/1.1||",
                "GET /%00 HTTP/1.1|Host: a||",
                "GET / HTTP/3.1|Host: a||",
                "GET  / HTTP/1.1|Host: a||",
                "GE\u0001T / HTTP/1.1|Host: a||",
                "CONNECT b:443 HTTP/1.1|Host: a||",
                "TRACE / HTTP/1.1|Host: a||",
                "PRI * HTTP/2.0||SM||"
            })
    void no_request_hides_in_another(String request) throws Exception {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), service.getWebServer().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer.split("HTTP/1.1 ", -1)).as(answer).hasSizeLessThanOrEqualTo(2);
            assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 500");
        }
    }

    private HttpResponse<String> answer(HttpClient client, int bytes) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + service.getWebServer().getPort() + "/"))
                        .header("X-Long", "x".repeat(bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
