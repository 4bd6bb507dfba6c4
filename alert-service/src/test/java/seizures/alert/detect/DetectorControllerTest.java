package seizures.alert.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import seizures.commons.testing.Described;
import seizures.commons.web.CommonProblems;
import seizures.detectors.Detectors;
import seizures.detectors.Oracle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DetectorControllerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new DetectorController()),
            builder -> builder.alwaysDo(Described.byTheFile())
                    .setControllerAdvice(new CommonProblems())
                    .build());

    @Test
    void every_reference_run_is_answered_with_its_own_field_names() {
        assumeTrue(Oracle.folder().isPresent(), Oracle.ABSENT);
        List<String> misses = new ArrayList<>();

        for (Oracle.Run run : Oracle.runs()) {
            MvcTestResult answer = post(run.method(), asRequest(run));
            if (answer.getResponse().getStatus() == 200) {
                misses.addAll(run.misses(columns(tree(answer).get("results"))));
            } else {
                misses.add(run + ": " + tree(answer));
            }
        }

        assertThat(misses).isEmpty();
    }

    @Test
    void a_series_is_evaluated_where_its_history_reaches() {
        MvcTestResult answer = post(
                "EARS_C1",
                Map.of(
                        "series", Map.of("frequency", 365, "start", List.of(2024, 1)),
                        "observed", List.of(1, 2, 3, 1, 2, 3, 2, 90, 2),
                        "params", Map.of("alpha", 0.001)));

        assertThat(answer).hasStatusOk();
        assertThat(tree(answer).at("/results/alarm").toString())
                .isEqualTo("[false,false,false,false,false,false,false,true,false]");
        assertThat(tree(answer).at("/results/expected/6").isNull()).isTrue();
        assertThat(tree(answer).at("/results/expected/7").asDouble()).isEqualTo(2);
    }

    @Test
    void what_is_infinite_is_a_word() {
        MvcTestResult answer = post(
                "ears c1",
                Map.of(
                        "series",
                        Map.of("frequency", 365, "start", List.of(2024, 1)),
                        "observed",
                        List.of(0, 0, 0, 0, 0, 0, 0, 1, 0),
                        "from",
                        8,
                        "to",
                        8));

        assertThat(tree(answer).at("/results/statistic/0").asString()).isEqualTo("Infinity");
    }

    @Test
    void every_fault_is_told_with_its_place() {
        MvcTestResult answer = post(
                "EARS_C1",
                Map.of(
                        "series", Map.of("frequency", 0, "start", List.of(2024), "colour", "red"),
                        "observed", List.of(1, -2, "three"),
                        "params", Map.of("baseline", 1, "q", 1),
                        "from", 9,
                        "more", 1));

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "#/more",
                        "#/series/colour",
                        "#/series/start",
                        "#/series/frequency",
                        "#/observed/1",
                        "#/observed/2",
                        "#/params/baseline",
                        "#/params/q",
                        "#/from");
    }

    @Test
    void an_empty_object_lacks_series_and_observed() {
        assertThat(pointers(post("EARS_C1", Map.of()))).containsExactly("#/series", "#/observed");
    }

    @Test
    void more_than_ten_thousand_counts_are_refused() {
        MvcTestResult answer = post(
                "EARS_C1",
                Map.of(
                        "series", Map.of("frequency", 365, "start", List.of(2024, 1)),
                        "observed", IntStream.range(0, 10_001).boxed().toList()));

        assertThat(answer).hasStatus(422);
        assertThat(pointers(answer)).containsExactly("#/observed");
    }

    @Test
    void a_body_beyond_two_mebibytes_is_not_read() {
        assertThat(mvc.post().uri("/v1/detectors/EARS_C1").content(new byte[3 << 20]))
                .hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"series\": ", "{\"from\":1,\"from\":2}", "{} {}"})
    void what_is_not_json_is_said_to_be_not_json(String body) {
        MvcTestResult answer =
                mvc.post().uri("/v1/detectors/EARS_C1").content(body).exchange();

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(tree(answer).get("type").asString()).isEqualTo("/problems/malformed-json");
    }

    @Test
    void an_unknown_detector_is_not_found() {
        assertThat(post("EARS C3 as coded in surveillance", Map.of())).hasStatus(404);
    }

    @Test
    void every_detector_is_listed_with_its_params_and_results() {
        JsonNode listed = tree(mvc.get().uri("/v1/detectors").exchange()).get("detectors");

        assertThat(listed).hasSize(Detectors.all().size()).allSatisfy(detector -> {
            assertThat(detector.get("params").get(0).get("meaning").asString()).isNotBlank();
            assertThat(detector.get("results").size()).isPositive();
            assertThat(detector.get("source").asString()).isNotBlank();
        });
    }

    private MvcTestResult post(String detector, Map<String, ?> body) {
        String name = URLEncoder.encode(detector, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return mvc.post()
                .uri(URI.create("/v1/detectors/" + name))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(body))
                .exchange();
    }

    private static Map<String, Object> asRequest(Oracle.Run run) {
        Map<String, Object> request = new LinkedHashMap<>();
        JsonNode series = run.series().get("series");
        request.put("series", Map.of("frequency", series.get("frequency"), "start", series.get("start")));
        request.put("observed", run.series().get("observed"));
        request.put("params", run.params());
        request.put("from", run.from());
        request.put("to", run.to());
        return request;
    }

    private static JsonNode tree(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<String> pointers(MvcTestResult answer) {
        List<String> pointers = new ArrayList<>();
        tree(answer)
                .get("errors")
                .forEach(error -> pointers.add(error.get("pointer").asString()));
        return pointers;
    }

    private static Map<String, List<Object>> columns(JsonNode results) {
        Map<String, List<Object>> columns = new HashMap<>();
        results.properties().forEach(column -> {
            List<Object> values = new ArrayList<>();
            column.getValue().forEach(value -> values.add(value.isNull() ? null : Oracle.plain(value)));
            columns.put(column.getKey(), values);
        });
        return columns;
    }
}
