package seizures.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three services as their users see them. Addresses from the environment, with the defaults of {@code bin/up}. */
final class Api {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String SEIZURES = address("SEIZURES_SEIZURE_PORT", "8081");
    static final String STATS = address("SEIZURES_STATS_PORT", "8082");
    static final String ALERTS = address("SEIZURES_ALERT_PORT", "8083");
    static final String BROKER = "127.0.0.1:" + environment("SEIZURES_KAFKA_PORT", "9092");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Api() {}

    /**
     * @param status of HTTP
     * @param headers by name
     */
    record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
        Answer orFail(String what) {
            if (status >= 300) {
                throw new IllegalStateException(what + ": " + status + " " + body);
            }
            return this;
        }
    }

    static Answer get(String address) {
        return send(request(address).GET());
    }

    static Answer post(String address, String json) {
        return send(json(address).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    static Answer post(String address, String json, String header, String value) {
        return send(json(address).header(header, value).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** @param version the version that it replaces, or an empty text for none */
    static Answer put(String address, String json, String version) {
        var request = json(address).PUT(HttpRequest.BodyPublishers.ofString(json));
        return send(version.isEmpty() ? request : request.header("If-Match", "\"" + version + "\""));
    }

    static Answer delete(String address, String version) {
        return send(request(address).header("If-Match", "\"" + version + "\"").DELETE());
    }

    /** Sends lines of JSON; one result line for each comes back, in order. */
    static List<JsonNode> bulk(List<String> lines) {
        var request = request(SEIZURES + "/v1/seizures:bulk")
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                .build();
        var results = new ArrayList<JsonNode>();
        for (var line : exchange(request).body().lines().toList()) {
            results.add(JSON.readTree(line));
        }
        return results;
    }

    private static HttpRequest.Builder json(String address) {
        return request(address).header("Content-Type", "application/json");
    }

    /** With the token of who may ask there, where there is one. */
    static HttpRequest.Builder request(String address) {
        var who = address.startsWith(SEIZURES) ? "IMPORTER" : address.startsWith(STATS) ? "ANALYST" : "ALERT_OWNER";
        var token = environment("SEIZURES_TOKEN_" + who, "");
        var request = HttpRequest.newBuilder(URI.create(address));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        var response = exchange(request.timeout(Duration.ofSeconds(30)).build());
        var body = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body, response.headers().map());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String address(String variable, String port) {
        return "http://127.0.0.1:" + environment(variable, port);
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : value;
    }
}
