package seizures.bench.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three services over HTTP, as {@code bin/up} starts them. */
final class Services implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration MOST = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(MOST)
            .build();
    private final String seizures = address("SEIZURES_SEIZURE_PORT", "8081");
    private final String stats = address("SEIZURES_STATS_PORT", "8082");
    private final String alerts = address("SEIZURES_ALERT_PORT", "8083");

    private static String address(String variable, String otherwise) {
        var port = System.getenv(variable);
        return "http://127.0.0.1:" + (port == null ? otherwise : port);
    }

    /** The status of the answer. */
    CompletableFuture<Integer> report(String json) {
        var request = HttpRequest.newBuilder(URI.create(seizures + "/v1/seizures"))
                .header("Content-Type", "application/json")
                .timeout(MOST)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    void rule(String id, String definition) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(alerts + "/v1/rules/" + id))
                .header("Content-Type", "application/json")
                .timeout(MOST)
                .PUT(HttpRequest.BodyPublishers.ofString(definition))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("rule " + id + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** How many seizures of an agency are counted. */
    long counted(String agency) throws IOException, InterruptedException {
        var question = "/v1/dose-counts?agency=" + agency + "&from=2020-01-01&to=2100-01-01&bucket=all";
        var request = HttpRequest.newBuilder(URI.create(stats + question))
                .timeout(MOST)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("count: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("total").path("seizures").asLong();
    }

    /** The versions of a rule's alerts as they come, until it is closed. */
    Stream<JsonNode> alerts(String rule) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(alerts + "/v1/alerts/stream?rule=" + rule))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("stream of alerts: " + answer.statusCode());
        }
        return answer.body()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring("data:".length())));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
