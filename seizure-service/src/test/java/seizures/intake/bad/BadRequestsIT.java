package seizures.intake.bad;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;
import static seizures.intake.bad.BadReports.GOOD;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.Unread;
import seizures.contract.ContractJson;
import seizures.intake.SeizureServiceApplication;
import tools.jackson.databind.JsonNode;

/** What is wrong is told, all of it and where; and the service goes on as if nothing had been. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class BadRequestsIT {
    /** What a CloudEvent may be is told to who sends another. */
    private static final String CLOUD_EVENT_TYPES = "seizures\\.reported\\.v1\\.[A-Z][a-z]+";

    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(SeizureServiceApplication.class, broker, state);
        assertThat(service.post("/v1/seizures", BadActs.KNOWN).statusCode()).isEqualTo(201);
        assertThat(service.post("/v1/seizures", BadActs.GONE).statusCode()).isEqualTo(201);
        assertThat(service.delete("/v1/seizures/US-CBP-24-GONE?reason=twice", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        the_service_is_up_and_right();
        service.close();
        broker.close();
    }

    static Stream<BadRequest> requests() {
        return Stream.of(BadSyntax.all(), BadReports.all(), BadActs.all(), BadHttp.all())
                .flatMap(requests -> requests);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /v1/seizures/US-CBP-1, application/x-www-form-urlencoded, 415",
        "POST /v1/seizures, application/x-www-form-urlencoded, 415",
        "POST /v1/seizures, multipart/form-data;boundary=x, 415",
        "DELETE /v1/seals/2024-01-01, application/x-www-form-urlencoded, 405"
    })
    void what_is_no_body_of_ours_is_refused_without_reading_it(String request, String type, int status)
            throws IOException {
        assertThat(Unread.answer(service.port, request, type)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @MethodSource("seizures.intake.bad.BadHttp#compressed")
    void a_compressed_body_is_refused_by_the_header_that_says_so(BadRequest bad) {
        var response = bad.send(service);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
        assertThat(response.headers().firstValue("Accept-Encoding")).hasValue("identity");
        assertThat(json(response).get("type").stringValue()).isEqualTo("/problems/unsupported-media-type");
        assertThat(json(response).get("detail").stringValue()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_bad_request_meets_its_problem(BadRequest bad) {
        var response = bad.send(service);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(bad.status());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(response);
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + bad.type());
        assertThat(problem.get("status").intValue()).isEqualTo(bad.status());
        assertThat(response.body().replaceAll(CLOUD_EVENT_TYPES, ""))
                .doesNotContain("seizures.reported", "Exception", "java");
        if (bad.type().equals("invalid-report")) {
            assertThat(problem.get("errors").findValuesAsString("pointer"))
                    .containsExactlyInAnyOrderElementsOf(bad.pointers());
        }
        if (bad.status() == 405) {
            assertThat(response.headers().firstValue("Allow")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("noHttp")
    void what_is_no_http_meets_a_problem_too(String request, int status) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        }
    }

    static Stream<Object[]> noHttp() {
        var host = "Host: x\r\nConnection: close\r\n";
        return Stream.of(
                new Object[] {"POST /v1/seizures HTTP/1.1\r\n" + host + "X: " + "y".repeat(20_000) + "\r\n\r\n", 431},
                new Object[] {"GET /v1/seizures/{} HTTP/1.1\r\n" + host + "\r\n", 400},
                new Object[] {"GET /v1/seizures HTTP/1.1\r\nConnection: close\r\n\r\n", 400},
                new Object[] {"POST /v1/seizures HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400},
                new Object[] {"GET /v1/seizures/..%2f..%2fetc HTTP/1.1\r\n" + host + "\r\n", 400},
                new Object[] {"GET / HTTP/9.9\r\n" + host + "\r\n", 505});
    }

    @Test
    void a_bulk_answers_each_line_and_the_good_ones_are_stored() {
        var other = GOOD.replace("24-1", "24-B2");
        var body = String.join(
                "\n",
                GOOD.replace("24-1", "24-B1"),
                "{broken",
                "",
                other,
                other,
                other.replace("\"1\"", "\"2\""),
                "x".repeat(300_000),
                GOOD.replace("24-1", "24-B1")
                        .replaceFirst("\\{", "{\"operation\":\"correct\",\"version\":1,\"reason\":\"r\","),
                "{\"operation\":\"retract\",\"seizureId\":\"US-CBP-24-B2\",\"version\":1,\"reason\":\"r\"}",
                "{\"operation\":\"dance\"}",
                GOOD.replace("24-1", "24-B3") + "\r");

        var response = service.send(service.request("/v1/seizures:bulk", "Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(200);
        var results = response.body().lines().map(BadRequestsIT::tree).toList();
        assertThat(results.stream().map(result -> result.get("line").intValue()))
                .containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(results.stream().map(result -> result.get("status").intValue()))
                .containsExactly(201, 400, 201, 200, 409, 413, 200, 200, 422, 201);
    }

    @Test
    void a_batch_of_cloud_events_is_a_bulk_too() {
        var event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/us-cbp\",\"type\":\"seizures.reported.v1.Reported\",\"data\":%s}";
        var body = "[" + event.formatted(GOOD.replace("24-1", "24-C1")) + " ,\n" + event.formatted("{\"x\":\"],\\\"\"}")
                + "]";

        var response =
                service.send(service.request("/v1/seizures:bulk", "Content-Type", "application/cloudevents-batch+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));

        var results = response.body().lines().map(BadRequestsIT::tree).toList();
        assertThat(results.stream().map(result -> result.get("status").intValue()))
                .containsExactly(201, 422);
        assertThat(results.get(1).get("problem").get("errors").findValuesAsString("pointer"))
                .contains("#/data/x");
    }

    private static JsonNode tree(String line) {
        return ContractJson.MAPPER.readTree(line);
    }

    private static void the_service_is_up_and_right() {
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        var stored = service.post("/v1/seizures", GOOD.replace("24-1", "24-LAST"));
        assertThat(stored.statusCode()).isEqualTo(201);
        var token = stored.headers().firstValue("Seizure-Token").orElseThrow();
        var read = service.get("/v1/seizures/US-CBP-24-LAST", "Seizure-Token", token);
        assertThat(json(read).get("seizure"))
                .isEqualTo(json(service.get("/v1/seizures/US-CBP-24-LAST?version=1"))
                        .get("seizure"));
        var meters = service.get("/actuator/prometheus").body();
        assertThat(meters)
                .contains(
                        "seizure_reports_total{outcome=\"accepted\"}",
                        "seizure_ledger_events_total{outcome=\"current\"}");
        var known = json(service.get("/v1/seizures/US-CBP-24-KNOWN/history"));
        assertThat(known.get("versions").size()).isOne();
        assertThat(known.get("refused").size()).isZero();
    }
}
