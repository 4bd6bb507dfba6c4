package seizures.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.openapi.Exchange;
import seizures.openapi.OpenApi;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that are valid, nearly valid and hostile, made from the services' own descriptions of their APIs. No answer is
 * a fault of the service's own, every answer is one that the description has, what is taken is what it says is taken, and
 * a request that is refused changes no record, no rule, no silence and no subscription.
 *
 * <p>Arguments: the number of requests (3000) and the seed (1): the same seed sends the same requests.
 */
final class FuzzCheck {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Findings findings = new Findings();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    /** The token of the last write of each seizure, so that a read sees it. */
    private final Map<String, String> tokens = new HashMap<>();

    private FuzzCheck() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var check = new FuzzCheck();
        var random = new Random(seed);
        for (var service : List.of(Api.SEIZURES, Api.STATS, Api.ALERTS)) {
            var api = OpenApi.read(text(service + "/v1/openapi.yaml"));
            var made = new FuzzRequests(api, random);
            for (int i = 0; i < requests / 3; i++) {
                check.send(service, api, made.next());
            }
            check.findings.same(
                    service + " is ready",
                    200,
                    Api.get(service + "/actuator/health/readiness").status());
        }
        System.out.println("answers by status: " + check.byStatus);
        check.findings.end("fuzz, seed " + seed);
    }

    private void send(String service, OpenApi api, FuzzRequests.Request request)
            throws IOException, InterruptedException {
        boolean writes = !request.method().equals("GET");
        var before = writes ? state(service, request.id()) : "";
        var exchange = exchange(service, request);
        byStatus.merge(exchange.status(), 1, Integer::sum);
        var what = exchange.toString();
        findings.same(what + ": fault of the service", false, exchange.status() >= 500 && exchange.status() != 503);
        findings.same(what, List.of(), api.faults(exchange));
        if (writes && exchange.status() >= 400) {
            findings.same(what + ": state after a refusal", before, state(service, request.id()));
        }
    }

    private Exchange exchange(String service, FuzzRequests.Request request) throws IOException, InterruptedException {
        var sent = HttpRequest.newBuilder(URI.create(service + request.path())).timeout(Duration.ofSeconds(60));
        request.headers().forEach(sent::header);
        sent.method(
                request.method(),
                HttpRequest.BodyPublishers.ofByteArray(request.body().array()));
        var response = HTTP.send(sent.build(), HttpResponse.BodyHandlers.ofInputStream());
        String answer;
        try (InputStream body = response.body()) {
            boolean endless =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            answer = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        response.headers().firstValue("Seizure-Token").ifPresent(token -> tokens.put(request.id(), token));
        return new Exchange(
                request.method(),
                request.path(),
                request.headers().getOrDefault("Content-Type", ""),
                withoutNulls(request),
                response.statusCode(),
                response.headers().map(),
                answer);
    }

    /** What is null counts as missing, say the descriptions. */
    private static String withoutNulls(FuzzRequests.Request request) {
        var text = new String(request.body().array(), StandardCharsets.UTF_8);
        return request.headers().getOrDefault("Content-Type", "").contains("ndjson")
                ? Stream.of(text.split("\n", -1)).map(FuzzCheck::withoutNulls).collect(Collectors.joining("\n"))
                : withoutNulls(text);
    }

    private static String withoutNulls(String text) {
        try {
            var json = Api.JSON.readTree(text);
            removeNulls(json);
            return json.isMissingNode() ? text : json.toString();
        } catch (JacksonException _) {
            return text;
        }
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(FuzzCheck::removeNulls);
    }

    /** All that the request could change. */
    private String state(String service, String id) throws IOException, InterruptedException {
        if (service.equals(Api.SEIZURES)) {
            var token = tokens.get(id);
            return id.matches("[A-Z0-9-]+")
                    ? text(service + "/v1/seizures/" + id + "/history" + (token == null ? "" : "?token=" + token))
                    : "";
        }
        var state = new StringBuilder();
        for (var list : List.of("rules", "silences", "subscriptions")) {
            state.append(text(service + "/v1/" + list));
        }
        return state.toString();
    }

    private static String text(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
