package seizures.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Numbers that the alert-service publishes for Prometheus, on its management port. */
final class Metrics {
    private Metrics() {}

    /**
     * Over all series of that name, 0 where there is none.
     *
     * @param label a label that they have, {@code le="1.0"}
     */
    static double sum(String name, String label) {
        var metrics = URI.create(
                "http://127.0.0.1:" + System.getenv("SEIZURES_ALERT_MANAGEMENT_PORT") + "/actuator/prometheus");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .filter(line -> line.contains(label))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static double sum(String name) {
        return sum(name, "");
    }
}
