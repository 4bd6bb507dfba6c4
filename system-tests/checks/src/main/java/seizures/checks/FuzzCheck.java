package seizures.checks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
 * a request that is refused changes no record, no seal, no lock, no rule, no silence, no subscription and nothing that
 * people did about an alert. Every operation of the three
 * descriptions is asked; how often it answered what is printed.
 *
 * <p>Arguments: the number of requests (3000) and the seed (1): the same seed sends the same requests.
 */
final class FuzzCheck {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Map<String, List<String>> STATE =
            Map.of(Api.SEIZURES, List.of("seals", "locks"), Api.ALERTS, List.of("rules", "silences", "subscriptions"));

    private static final List<String> ACTS = List.of("acknowledgement", "assignee", "outcome", "comments");

    private static final String RULE = """
        {"severity": "info", "select": {"agency": ["MX-ANAM"]}, "measure": {"kind": "MASS", "unit": "g"},
         "when": {"kind": "THRESHOLD", "window": {"calendar": "DAY"}, "value": 1}}""";

    private static final String REPORT = """
        {"seizureId": "MX-ANAM-FUZZED-ALERT", "agency": "MX-ANAM", "occurredAt": "2024-03-15",
         "port": {"scheme": "UNLOCODE", "code": "MXTIJ"},
         "items": [{"form": "POWDER", "quantity": {"value": "1", "unit": "kg"},
                    "substances": [{"substance": "fentanyl"}]}]}""";

    private final Findings findings = new Findings();
    /** How often each operation answered with each status. */
    private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();
    /** The token of the last write of each seizure, so that a read sees it. */
    private final Map<String, String> tokens = new HashMap<>();

    private FuzzCheck() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var check = new FuzzCheck();
        var random = new Random(seed);
        var alert = anAlert();
        for (var service : List.of(Api.SEIZURES, Api.STATS, Api.ALERTS)) {
            var api = OpenApi.read(text(service + "/v1/openapi.yaml"));
            var made = new FuzzRequests(api, random);
            made.learn("alertId", alert);
            for (int i = 0; i < requests / 3; i++) {
                check.send(service, api, made);
            }
            api.names().forEach(name -> check.asked(service, name));
            check.findings.same(
                    service + " is ready",
                    200,
                    Api.get(management(service) + "/actuator/health/readiness").status());
        }
        check.findings.end("fuzz, seed " + seed);
    }

    /**
     * People act on alerts, so there has to be one: of a rule and a seizure that no request below names. What the services do
     * by themselves at their start is over then.
     */
    private static String anAlert() {
        Wait.until(
                "the first day that will be sealed",
                Duration.ofMinutes(2),
                () -> Api.get(Api.SEIZURES + "/v1/seals").body().has("openedOn"));
        Api.put(Api.ALERTS + "/v1/rules/fuzzed-alert", RULE, "").orFail("rule");
        Api.post(Api.SEIZURES + "/v1/seizures", REPORT).orFail("report");
        var found = new ArrayList<String>();
        Wait.until("an alert", Duration.ofMinutes(2), () -> {
            Api.get(Api.ALERTS + "/v1/alerts?rule=fuzzed-alert")
                    .body()
                    .path("alerts")
                    .forEach(alert -> found.add(alert.path("alertId").asString()));
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /** Five above the service's own port. */
    private static String management(String service) {
        int port = URI.create(service).getPort();
        return service.replace(":" + port, ":" + (port + 5));
    }

    private void asked(String service, String operation) {
        var statuses = answers.getOrDefault(service + " " + operation, Map.of());
        System.out.println(operation + " " + statuses);
        findings.same(operation + ": is asked", false, statuses.isEmpty());
    }

    private void send(String service, OpenApi api, FuzzRequests made) throws IOException, InterruptedException {
        var request = made.next();
        boolean writes = !request.method().equals("GET");
        var before = writes ? state(service) : "";
        var exchange = exchange(service, request, made);
        answers.computeIfAbsent(service + " " + request.operation(), name -> new TreeMap<>())
                .merge(exchange.status(), 1, Integer::sum);
        var what = exchange.toString();
        findings.same(what + ": fault of the service", false, exchange.status() >= 500 && exchange.status() != 503);
        findings.same(what, List.of(), faults(api, request, exchange));
        if (writes && exchange.status() >= 400) {
            findings.same(what + ": state after a refusal", before, state(service));
        }
    }

    /** A parameter that means nothing harms nobody; and a bulk is taken whatever it holds, as its lines are judged alone. */
    private static List<String> faults(OpenApi api, FuzzRequests.Request request, Exchange exchange) {
        boolean bulk = request.operation().endsWith(":bulk");
        return api.faults(exchange).stream()
                .filter(fault -> !fault.startsWith("the parameter is not listed"))
                .filter(fault -> !bulk || !fault.contains("the request"))
                .toList();
    }

    private Exchange exchange(String service, FuzzRequests.Request request, FuzzRequests made)
            throws IOException, InterruptedException {
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
        response.headers().firstValue("Location").ifPresent(address -> learn(address, made));
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
        var body = request.body().array();
        var text = new String(body, StandardCharsets.UTF_8);
        return request.headers().getOrDefault("Content-Type", "").contains("ndjson")
                ? Stream.of(text.split("\n", -1))
                        .map(line -> withoutNulls(line.getBytes(StandardCharsets.UTF_8), line))
                        .collect(Collectors.joining("\n"))
                : withoutNulls(body, text);
    }

    /** The bytes may be of any encoding that JSON is known by. */
    private static String withoutNulls(byte[] body, String otherwise) {
        try {
            var json = Api.JSON.readTree(body);
            removeNulls(json);
            return json.isMissingNode() ? otherwise : json.toString();
        } catch (JacksonException _) {
            return otherwise;
        }
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(FuzzCheck::removeNulls);
    }

    private static void learn(String address, FuzzRequests made) {
        var id = address.substring(address.lastIndexOf('/') + 1);
        if (address.startsWith("/v1/silences/")) {
            made.learn("silenceId", id);
        } else if (address.startsWith("/v1/backtests/")) {
            made.learn("backtestId", id);
        }
    }

    /** All that a request could change there. */
    private String state(String service) throws IOException, InterruptedException {
        var state = new StringBuilder();
        if (service.equals(Api.SEIZURES)) {
            for (var id : FuzzRequests.SEIZURES) {
                var token = tokens.get(id);
                state.append(
                        text(service + "/v1/seizures/" + id + "/history" + (token == null ? "" : "?token=" + token)));
            }
        }
        for (var list : STATE.getOrDefault(service, List.of())) {
            state.append(text(service + "/v1/" + list));
        }
        if (service.equals(Api.ALERTS)) {
            for (var alert : Api.get(service + "/v1/alerts?limit=1000").body().path("alerts")) {
                ACTS.forEach(act -> state.append(alert.path(act)));
            }
        }
        return state.toString();
    }

    private static String text(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
