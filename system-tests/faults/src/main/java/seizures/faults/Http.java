package seizures.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One attempt to ask a service; what has no answer has the status 0. */
final class Http {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}

    /** @param body of JSON; of any other text, a string of it */
    record Answer(int status, JsonNode body) {
        boolean isStored() {
            return status == 200 || status == 201;
        }
    }

    static Answer get(String address, Duration patience) {
        return send("GET", address, "", Map.of(), patience);
    }

    static Answer send(String method, String address, String body, Map<String, String> headers, Duration patience) {
        var request = request(method, address, body, headers, patience);
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            return new Answer(0, JSON.getNodeFactory().stringNode(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(
            String method, String address, String body, Map<String, String> headers, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return request.build();
    }

    /** A bulk's result lines, as far as they came; none where it was not taken at all. */
    static List<JsonNode> lines(String address, String body, Duration patience) {
        var headers = Map.of("Content-Type", "application/x-ndjson");
        var results = new ArrayList<JsonNode>();
        var request = request("POST", address, body, headers, patience);
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                answer.body().lines().map(Http::read).forEach(results::add);
            }
            return results;
        } catch (IOException e) {
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }
}
