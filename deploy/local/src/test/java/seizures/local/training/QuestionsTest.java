package seizures.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuestionsTest {
    @Test
    void every_process_that_is_trained_is_asked_something() {
        var questions = Questions.byService();

        assertThat(questions.keySet())
                .containsExactlyInAnyOrder(
                        "seizure-service", "stats-service", "alert-service", "console", "authorization-server");
        assertThat(questions.values().stream().flatMap(List::stream))
                .allSatisfy(question -> assertThat(question.address()).startsWith("/"));
    }

    @Test
    void what_is_refused_is_kept_with_its_answer() throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "unknown parameter".getBytes();
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (var client = new Client(_ -> "")) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var question = Questions.Question.of("stats-service ANALYST text/csv /v1/dose-counts?form=powder");

            new Questions(address, List.of(question), client).call();

            assertThat(client.requests()).isOne();
            assertThat(client.refused())
                    .containsExactly("GET " + address + "/v1/dose-counts?form=powder: 400 unknown parameter");
        } finally {
            server.stop(0);
        }
    }
}
