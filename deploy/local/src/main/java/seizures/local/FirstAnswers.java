package seizures.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import seizures.contract.ContractJson;
import seizures.local.load.CbpHistory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks for FY2024's fentanyl at ports of entry by every method, waits until all of the history is counted, prints it. */
final class FirstAnswers {
    private static final YearMonth FROM = YearMonth.of(2023, 10);
    private static final YearMonth TO = YearMonth.of(2024, 9);
    private static final String QUESTION = "/v1/dose-counts?substance=fentanyl&crossing=AT_PORT&from=" + FROM + "&to="
            + TO + "&bucket=all&method=gross-2mg@1&method=assay-2mg@1&method=pill-share@1&method=cbp-20pct@1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private FirstAnswers() {}

    public static void main(String[] arguments) throws InterruptedException {
        var address = URI.create(
                "http://127.0.0.1:" + System.getenv().getOrDefault("SEIZURES_STATS_PORT", "8082") + QUESTION);
        long expected = CbpHistory.eventsAtPorts("fentanyl", FROM, TO);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            var total = ask(http, address);
            while (seizures(total) < expected && System.nanoTime() < deadline) {
                Thread.sleep(500);
                total = ask(http, address);
            }
            System.out.println(total.map(CountsText::of).orElse("The stats-service gives no counts yet."));
            if (seizures(total) < expected) {
                System.out.println("Not all of the history is counted yet: " + expected + " seizures are to come.");
            }
        }
        System.out.println(
                "\nAsk it yourself:\n  curl -H \"Authorization: Bearer $(bin/token analyst)\" '" + address + "'\n");
    }

    private static HttpRequest request(URI address) {
        var token = System.getenv().getOrDefault("SEIZURES_TOKEN", "");
        var request = HttpRequest.newBuilder(address);
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private static long seizures(Optional<JsonNode> total) {
        return total.map(node -> node.path("seizures").asLong(0)).orElse(0L);
    }

    /** The answer's total, where there is one. */
    private static Optional<JsonNode> ask(HttpClient http, URI address) throws InterruptedException {
        try {
            var response = http.send(request(address), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Optional.of(ContractJson.MAPPER.readTree(response.body()).path("total"))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
