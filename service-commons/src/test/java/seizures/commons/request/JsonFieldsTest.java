package seizures.commons.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonFieldsTest {
    private final Faults faults = new Faults();

    @Test
    void what_is_missing_unknown_or_of_another_type_is_a_fault_at_its_place() {
        var fields = fields("{ \"count\": 1.5, \"form\": \"POWDR\", \"nam/e\": 1, \"items\": [{ \"unit\": 7 }] }");

        assertThat(fields.required("author").text()).isNull();
        assertThat(fields.required("count").whole(1, Integer.MAX_VALUE)).isNull();
        assertThat(fields.optional("form").oneOf(List.of("POWDER", "TABLET"), word -> word))
                .isNull();
        assertThat(fields.optional("items")
                        .objects(1, 9, item -> item.required("unit").text()))
                .isEmpty();
        fields.refuseUnknown();

        assertThat(faults.list())
                .containsExactly(
                        new Fault("#/author", "is required"),
                        new Fault("#/count", "must be a positive whole number"),
                        new Fault("#/form", "unknown value \"POWDR\"; did you mean \"POWDER\"? Valid: POWDER, TABLET"),
                        new Fault("#/items/0/unit", "must be a string"),
                        new Fault("#/nam~1e", "unknown member \"nam/e\". Valid: author, count, form, items"));
    }

    @Test
    void another_value_than_an_object_is_one_fault() {
        var fields = fields("[]");

        assertThat(fields.required("author").text()).isNull();
        fields.refuseUnknown();

        assertThat(faults.list()).containsExactly(new Fault("#", "must be an object"));
    }

    @Test
    void a_duration_out_of_bounds_is_told_them_in_words() {
        fields("{ \"window\": \"PT1S\" }").required("window").duration(Duration.ofMinutes(90), Duration.ofDays(400));

        assertThat(faults.list())
                .extracting(Fault::detail)
                .containsExactly("must be a duration such as PT24H or P7D, from 1 hour 30 minutes to 400 days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                 | The JSON ends too early, at line 1, column 2",
                "{ \"a\":1,\"a\":2 } | The JSON must not repeat a member, at line 1, column 13",
                "1 2               | The JSON must be a single value; something follows it, at line 1, column 4",
                "1e99999999999     | The JSON has a number that is too large or too small",
            })
    void malformed_json_says_why_and_where(String text, String detail) {
        var parsed = parse(text);

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(CommonProblem.malformed(((Parsed.Invalid<?>) invalid).faults())
                                        .detail())
                                .startsWith(detail.substring(0, 20)));
    }

    private JsonFields fields(String json) {
        return new JsonFields(((Parsed.Ok<JsonNode>) parse(json)).value(), "#", faults);
    }

    private static Parsed<JsonNode> parse(String json) {
        return StrictJson.parse(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
}
