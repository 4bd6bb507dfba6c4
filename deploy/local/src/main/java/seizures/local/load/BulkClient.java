package seizures.local.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import seizures.contract.ContractJson;
import tools.jackson.core.JacksonException;

/** Sends many reports in one request: {@code POST /v1/seizures:bulk}, NDJSON to and fro. */
final class BulkClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI bulk;
    private final String token;

    /**
     * For the service at an address such as {@code http://127.0.0.1:8081}.
     *
     * @param token empty where access is open
     * @param dryRun whether the service only says what it would do
     */
    BulkClient(URI service, String token, boolean dryRun) {
        this.bulk = service.resolve("/v1/seizures:bulk" + (dryRun ? "?dryRun=true" : ""));
        this.token = token;
    }

    /**
     * One result for each report, in order. Whatever was not answered for is unknown: the same report may be sent again.
     *
     * @throws RequestRefusedException where the service takes no such request, whatever is in it
     */
    List<LineResult> send(List<byte[]> reports) throws InterruptedException {
        try {
            var response = http.send(request(reports), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? results(response.body(), reports.size())
                    : Collections.nCopies(reports.size(), LineResult.unknown(whole(response)));
        } catch (IOException e) {
            return Collections.nCopies(reports.size(), LineResult.unknown("no answer from " + bulk + ": " + e));
        }
    }

    private HttpRequest request(List<byte[]> reports) {
        var body = new ByteArrayOutputStream();
        for (var report : reports) {
            body.writeBytes(report);
            body.write('\n');
        }
        var request = HttpRequest.newBuilder(bulk);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson, application/problem+json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static List<LineResult> results(String body, int expected) {
        var results = new ArrayList<>(Collections.nCopies(expected, LineResult.unknown("the answer broke off")));
        body.lines()
                .filter(line -> !line.isBlank())
                .map(LineResult::parse)
                .filter(result -> result.line() >= 1 && result.line() <= expected)
                .forEach(result -> results.set(result.line() - 1, result));
        return results;
    }

    /** Why the request was not taken for now; where it never will be, that is the end. */
    private String whole(HttpResponse<String> response) {
        int status = response.statusCode();
        var why = bulk + " answers " + status + " " + reason(response.body());
        if (status < 500 && status != 429) {
            throw new RequestRefusedException(why.strip());
        }
        return why.strip();
    }

    private static String reason(String body) {
        try {
            return LineResult.reason(ContractJson.MAPPER.readTree(body));
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** Says what the service answered. */
    static final class RequestRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RequestRefusedException(String message) {
            super(message);
        }
    }
}
