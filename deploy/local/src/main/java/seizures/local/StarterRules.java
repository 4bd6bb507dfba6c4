package seizures.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import seizures.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** Makes the rules that suit the loaded history, so that there are alerts to look at. A rule that is there stays as it is. */
final class StarterRules {
    private static final String FILE = "starter-rules.json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private StarterRules() {}

    public static void main(String[] arguments) throws InterruptedException {
        var service = URI.create("http://127.0.0.1:" + System.getenv().getOrDefault("SEIZURES_ALERT_PORT", "8083"));
        int made = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (var rule : all().entrySet()) {
                made += isMade(http, service.resolve("/v1/rules/" + rule.getKey()), rule.getValue()) ? 1 : 0;
            }
        }
        System.out.println("Made " + made + " starter rules; GET /v1/rules lists them.");
    }

    /** By id. */
    static Map<String, JsonNode> all() {
        try (InputStream file = Objects.requireNonNull(StarterRules.class.getResourceAsStream(FILE), FILE)) {
            var rules = new TreeMap<String, JsonNode>();
            ContractJson.MAPPER.readTree(file).properties().forEach(rule -> rules.put(rule.getKey(), rule.getValue()));
            return rules;
        } catch (IOException e) {
            throw new IllegalStateException(FILE, e);
        }
    }

    private static boolean isMade(HttpClient http, URI address, JsonNode rule) throws InterruptedException {
        try {
            var answer = http.send(request(address, rule), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300 && answer.statusCode() != 412) {
                System.err.println(address + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 201;
        } catch (IOException e) {
            System.err.println(address + ": " + e);
            return false;
        }
    }

    private static HttpRequest request(URI address, JsonNode rule) {
        var token = System.getenv().getOrDefault("SEIZURES_TOKEN", "");
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(rule.toString()));
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }
}
