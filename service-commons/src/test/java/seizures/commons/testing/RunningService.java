package seizures.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import seizures.contract.ContractJson;
import seizures.openapi.Exchange;
import seizures.openapi.OpenApi;
import tools.jackson.databind.JsonNode;

/** The whole service on a port of its own, and a client of it that holds every answer to the API's description. */
public final class RunningService implements AutoCloseable {
    private static final OpenApi API = OpenApi.ofThisService();

    public final ConfigurableApplicationContext context;
    public final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public static RunningService start(Broker broker, Path state, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.servers,
                "--seizures.kafka.replication-factor=1",
                "--seizures.state-dir=" + state));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--seizures.access"))) {
            arguments.add("--seizures.access.mode=open");
        }
        var context =
                new SpringApplicationBuilder(SeizureServiceApplication.class).run(arguments.toArray(String[]::new));
        var service = new RunningService(context);
        service.awaitReady();
        return service;
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

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
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            API.check(Exchange.of(response));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return ContractJson.MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
