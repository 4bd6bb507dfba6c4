package seizures.console.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import seizures.console.session.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services in the name of the person who is signed in: with that person's token, so that they decide what is allowed. */
@Component
public class Services {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final ServiceSettings settings;
    private final JsonMapper json;
    private final Map<Service, Counter> unanswered = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    Services(ServiceSettings settings, JsonMapper json, MeterRegistry meters) {
        this.settings = settings;
        this.json = json;
        for (var service : Service.values()) {
            unanswered.put(
                    service,
                    Counter.builder("seizure.console.unanswered")
                            .description("Questions of the console that a service did not answer")
                            .tag("service", service.id() + "-service")
                            .register(meters));
        }
    }

    /** An answer in JSON, with its headers. */
    public record Answer<T>(T body, Map<String, String> headers) {}

    /** @throws ServiceProblem where the service refuses or does not answer */
    public <T> T get(Service service, String address, Class<T> type) {
        return ask(service, address, type).body();
    }

    public <T> Answer<T> ask(Service service, String address, Class<T> type) {
        return answer(service, request(service, address).GET(), type);
    }

    /** @param headers beside the token, such as {@code If-Match} */
    public <T> Answer<T> send(
            Service service,
            String method,
            String address,
            @Nullable Object body,
            Map<String, String> headers,
            Class<T> type) {
        var request = request(service, address);
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        }
        return answer(service, request, type);
    }

    /** Sends a file, or a text, as it is. */
    public <T> Answer<T> sendFile(
            Service service,
            String method,
            String address,
            String mediaType,
            byte[] file,
            Map<String, String> headers,
            Class<T> type) {
        var request = request(service, address).header("Content-Type", mediaType);
        headers.forEach(request::header);
        return answer(service, request.method(method, HttpRequest.BodyPublishers.ofByteArray(file)), type);
    }

    /** Sends a file and reads the answer's lines, one JSON each. */
    public <T> Answer<List<T>> sendLines(
            Service service, String address, String mediaType, byte[] file, Class<T> type) {
        var response = exchange(
                service,
                request(service, address)
                        .header("Content-Type", mediaType)
                        .header("Accept", "application/x-ndjson, application/problem+json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw ServiceProblem.of(service, response.statusCode(), response.body(), json);
        }
        var lines = new String(response.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> json.readValue(line, type))
                .toList();
        return new Answer<>(lines, singleValues(response));
    }

    private <T> Answer<T> answer(Service service, HttpRequest.Builder request, Class<T> type) {
        var response = exchange(
                service,
                request.header("Accept", "application/json, application/problem+json")
                        .timeout(settings.timeout())
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw ServiceProblem.of(service, response.statusCode(), response.body(), json);
        }
        return new Answer<>(
                json.readValue(response.body().length == 0 ? EMPTY : response.body(), type), singleValues(response));
    }

    private static Map<String, String> singleValues(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        entry -> entry.getValue().getFirst()));
    }

    /** Writes the answer in one media type, with its status, as the browser's. */
    public void passOn(Service service, String address, String mediaType, HttpServletResponse response)
            throws IOException {
        var answer = open(
                request(service, address)
                        .header("Accept", mediaType)
                        .timeout(settings.timeout())
                        .build(),
                service);
        try (InputStream body = answer.body()) {
            if (answer.statusCode() >= 400) {
                throw ServiceProblem.of(service, answer.statusCode(), body.readAllBytes(), json);
            }
            response.setContentType(answer.headers().firstValue("content-type").orElse(mediaType));
            body.transferTo(response.getOutputStream());
        }
    }

    /** Where the service is, for people who ask it themselves. */
    public URI addressOf(Service service) {
        return settings.of(service);
    }

    /** The answer as it comes, for what is passed on; the caller closes it. */
    HttpResponse<InputStream> open(HttpRequest request, Service service) {
        return exchange(service, request, BodyHandlers.ofInputStream());
    }

    HttpRequest.Builder request(Service service, String address) {
        var request = HttpRequest.newBuilder(URI.create(settings.of(service) + address));
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
                && person.accessToken() != null) {
            request.header("Authorization", "Bearer " + person.accessToken());
        }
        return request;
    }

    private <T> HttpResponse<T> exchange(Service service, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServiceProblem.away(service, new InterruptedIOException());
        } catch (IOException e) {
            Objects.requireNonNull(unanswered.get(service)).increment();
            throw ServiceProblem.away(service, e);
        }
    }
}
