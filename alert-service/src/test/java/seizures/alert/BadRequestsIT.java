package seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.Unread;

/** What is refused, and in which words. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class BadRequestsIT {
    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(AlertServiceApplication.class, broker, state);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/rules/bad, {}, 422, /problems/invalid-rule",
        "/v1/rules/bad, {, 400, /problems/malformed-json",
        "/v1/rules/bad, [], 422, /problems/invalid-rule",
        "/v1/rules/BAD, {}, 422, /problems/invalid-rule",
        "/v1/rules, {}, 405, /problems/method-not-allowed"
    })
    void a_bad_rule_is_answered_with_its_problem(String path, String body, int status, String type) {
        var answer = service.put(path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("type").stringValue()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 2999-01-01T00:00:00Z | #/filter | #/until",
                "{\"severity\":[\"info\",\"warning\",\"critical\"]} | +999999999-12-31T00:00:00Z | #/filter | #/until"
            })
    void a_silence_of_everything_or_for_ever_is_refused(String filter, String until, String first, String second) {
        var answer = service.post(
                "/v1/silences",
                "{\"reason\":\"quiet\",\"author\":\"x\",\"filter\":%s,\"until\":\"%s\"}".formatted(filter, until));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + first + "\"", "\"" + second + "\"");
    }

    @ParameterizedTest
    @CsvSource({"region, SOUTHWEST_BORDR, SOUTHWEST_BORDER", "substance, fentnilo, fentanyl"})
    void a_misspelt_value_is_refused_in_rules_silences_and_queries_with_the_nearest(
            String dimension, String value, String nearest) {
        var values = "{\"%s\":[\"%s\"]}".formatted(dimension, value);
        var rule = service.put(
                "/v1/rules/misspelt",
                "{\"severity\":\"info\",\"select\":%s,\"measure\":{\"kind\":\"PILLS\"},\"when\":{\"kind\":\"SINGLE\",\"value\":1}}"
                        .formatted(values));
        var silence = service.post("/v1/silences", "{\"reason\":\"x\",\"filter\":%s}".formatted(values));
        var alerts = service.get("/v1/alerts?" + dimension + "=" + value);

        assertThat(rule.statusCode()).isEqualTo(422);
        assertThat(rule.body()).contains("#/select/" + dimension + "/0", nearest);
        assertThat(silence.statusCode()).isEqualTo(422);
        assertThat(silence.body()).contains("#/filter/" + dimension + "/0", nearest);
        assertThat(alerts.statusCode()).isEqualTo(400);
        assertThat(alerts.body()).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/rules/zipped",
        "POST, /v1/rules/zipped/backtest",
        "POST, /v1/silences",
        "POST, /v1/detectors/EARS_C1"
    })
    void a_compressed_body_is_refused_by_the_header_that_says_so(String method, String path) throws IOException {
        var answer = service.send(service.request(path, "Content-Type", "application/json", "Content-Encoding", "gzip")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(zipped("{}"))));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("identity");
        assertThat(json(answer).path("type").stringValue()).isEqualTo("/problems/unsupported-media-type");
        assertThat(json(answer).path("detail").stringValue()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /v1/rules/x, application/x-www-form-urlencoded, 415",
        "PUT /v1/alerts, application/x-www-form-urlencoded, 405",
        "POST /v1/silences, application/x-www-form-urlencoded, 415",
        "POST /v1/silences, multipart/form-data;boundary=x, 415"
    })
    void what_is_no_body_of_ours_is_refused_without_reading_it(String request, String type, int status)
            throws IOException {
        assertThat(Unread.answer(service.port, request, type)).startsWith("HTTP/1.1 " + status);
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_query_with_an_unknown_parameter_is_refused_with_all_its_faults() {
        var answer = service.get("/v1/alerts?colour=red&state=OPEN&limit=0");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("parameter").stringValue()))
                .containsExactlyInAnyOrder("colour", "state", "limit");
    }

    @Test
    void an_accept_that_makes_no_sense_is_a_problem() {
        var answer = service.get("/v1/alerts", "Accept", "a");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(json(answer).path("type").stringValue()).isEqualTo("/problems/not-acceptable");
    }
}
