package seizures.local.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Sends requests, at the pace that they are taken at, and keeps what was refused. */
final class Client implements AutoCloseable {
    private static final int TOO_MANY = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LongAdder requests = new LongAdder();
    private final Collection<String> refused = new ConcurrentLinkedQueue<>();
    private final Training.Tokens tokens;

    Client(Training.Tokens tokens) {
        this.tokens = tokens;
    }

    /** The body of the answer. */
    String send(String method, URI address, String caller, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        return answer(method, address, caller, headers, body).body();
    }

    /**
     * The answer, whatever its status.
     *
     * @param caller whose token it carries, in capitals
     * @param headers by name
     */
    HttpResponse<String> answer(String method, URI address, String caller, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var token = tokens.apply(caller);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        requests.increment();
        if (answer.statusCode() == TOO_MANY) {
            Thread.sleep(Duration.ofSeconds(1));
        } else if (answer.statusCode() >= 400) {
            refused.add(method + " " + address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    long requests() {
        return requests.sum();
    }

    /** Each with its answer, in order. */
    Collection<String> refused() {
        return refused;
    }

    @Override
    public void close() {
        http.close();
    }
}
