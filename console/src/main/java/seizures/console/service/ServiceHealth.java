package seizures.console.service;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the management ports of the services, without anybody's token. */
@Component
public class ServiceHealth {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ManagementSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ServiceHealth(ManagementSettings settings) {
        this.settings = settings;
    }

    /** Null where the console was not told of the port. */
    public @Nullable Health of(Service service) {
        var address = settings.of(service);
        if (address == null) {
            return null;
        }
        try {
            var health = JsonMapper.shared().readTree(get(address, "/actuator/health"));
            var down = health.path("components")
                    .propertyStream()
                    .filter(part -> !part.getValue().path("status").asString("").equals("UP"))
                    .map(part -> part.getKey() + ": "
                            + part.getValue().path("status").asString(""))
                    .toList();
            return new Health(
                    service,
                    health.path("status").asString("UNKNOWN"),
                    down,
                    Health.samples(get(address, "/actuator/prometheus")));
        } catch (IOException e) {
            return new Health(service, "UNREACHABLE", List.of(), List.of());
        }
    }

    private String get(URI address, String path) throws IOException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
