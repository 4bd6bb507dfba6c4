package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkClientTest {
    private static final List<byte[]> TWO = List.of(bytes("{\"a\":1}"), bytes("{\"b\":2}"));

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/seizures:bulk", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.set(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + "\n" + body);
            exchange.sendResponseHeaders(status, answer.length());
            exchange.getResponseBody().write(bytes(answer));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void reports_are_sent_one_on_a_line() throws InterruptedException {
        send();

        assertThat(asked).hasValue("POST Bearer a.b.c application/x-ndjson\n{\"a\":1}\n{\"b\":2}\n");
    }

    @Test
    void each_line_of_the_answer_is_the_result_of_its_report() throws InterruptedException {
        answer = """
                {"line":1,"status":201}
                {"line":2,"status":422,"problem":{"title":"The report is not valid","errors":[\
                {"pointer":"#/port","detail":"is missing"},{"pointer":"#/items","detail":"is empty"}]}}
                """;

        assertThat(send())
                .extracting(LineResult::line, LineResult::status, LineResult::reason)
                .containsExactly(tuple(1, 201, ""), tuple(2, 422, "#/port is missing; #/items is empty"));
    }

    @Test
    void a_line_that_was_not_answered_has_an_unknown_outcome() throws InterruptedException {
        answer =
                "{\"line\":1,\"status\":200,\"duplicate\":true,\"seizureId\":\"US-CBP-1\",\"version\":1,\"currentVersion\":1}\n";

        assertThat(send())
                .containsExactly(
                        new LineResult(1, 200, true, LineResult.Since.NOTHING, "US-CBP-1", List.of(), "", List.of()),
                        LineResult.unknown("the answer broke off"));
    }

    @Test
    void a_result_belongs_to_the_line_that_it_names() throws InterruptedException {
        answer = "{\"line\":2,\"status\":201}\n";

        assertThat(send())
                .containsExactly(LineResult.unknown("the answer broke off"), LineResult.of(2, 201, false, ""));
    }

    @Test
    void what_was_corrected_or_retracted_since_is_outdated_and_differences_are_in_words() {
        assertThat(LineResult.parse("{\"status\":200,\"duplicate\":true,\"version\":1,\"currentVersion\":2}")
                        .isOutdated())
                .isTrue();
        assertThat(LineResult.parse(
                                "{\"status\":200,\"duplicate\":true,\"version\":1,\"currentVersion\":1,\"state\":\"RETRACTED\"}")
                        .isOutdated())
                .isTrue();
        assertThat(LineResult.parse("{\"status\":200,\"differences\":[{\"pointer\":\"#/mode\",\"after\":\"SEA\"},"
                                + "{\"pointer\":\"#/eventCount\",\"before\":2,\"after\":3}]}")
                        .differences())
                .containsExactly("#/mode nothing → SEA", "#/eventCount 2 → 3");
    }

    @Test
    void a_request_refused_as_a_whole_ends_it() {
        status = 413;
        answer = "{\"title\":\"The request is too large\",\"status\":413}";

        assertThatThrownBy(this::send)
                .isInstanceOf(BulkClient.RequestRefusedException.class)
                .hasMessageEndingWith("/v1/seizures:bulk answers 413 The request is too large");
    }

    @Test
    void too_many_requests_leaves_every_outcome_unknown() throws InterruptedException {
        status = 429;

        assertThat(send()).allSatisfy(result -> assertThat(result.isUnknown()).isTrue());
    }

    @Test
    void a_service_that_fails_leaves_every_outcome_unknown() throws InterruptedException {
        status = 500;
        answer = "oops";

        assertThat(send()).allSatisfy(result -> assertThat(result.isUnknown()).isTrue());
    }

    @Test
    void a_service_that_is_away_leaves_every_outcome_unknown() throws InterruptedException {
        server.stop(0);

        assertThat(send())
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.isUnknown()).isTrue());
    }

    private List<LineResult> send() throws InterruptedException {
        try (var client = new BulkClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "a.b.c", false)) {
            return client.send(TWO);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
