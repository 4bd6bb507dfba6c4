package seizures.commons.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import seizures.contract.ContractJson;
import seizures.openapi.Exchange;
import seizures.openapi.OpenApi;
import tools.jackson.databind.JsonNode;

/** A client of a service on this machine, that holds every answer to the API's description. */
public class ApiClient implements AutoCloseable {
    private static final OpenApi API = OpenApi.ofThisService();

    public final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    public ApiClient(int port) {
        this.port = port;
    }

    public void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    /** @param headers names and values by turns, as everywhere here */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        var response = exchange(request, HttpResponse.BodyHandlers.ofString());
        API.check(Exchange.of(response));
        return response;
    }

    /** Reads an answer that does not end, as far as is asked for. */
    public <T> T lines(String path, Function<Stream<String>, T> reading, String... headers) {
        try (var lines = exchange(request(path, headers), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            return reading.apply(lines);
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path, String... headers) {
        return json(get(path, headers));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return ContractJson.MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
