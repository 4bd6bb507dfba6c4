package seizures.console.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleFormTest {
    private static final List<String> METHODS = List.of("assay-2mg@1", "gross-2mg@1");

    private static JsonNode read(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    /** What a browser sends when nothing was changed. */
    private static Map<String, String> fields(RuleForm form) {
        var fields = new HashMap<String, String>();
        RuleField.all(form.kind(), METHODS).forEach(field -> fields.put(field.pointer(), form.text(field.pointer())));
        return fields;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'severity': 'critical', 'select': {'substance': ['fentanyl'], 'crossing': ['AT_PORT']}, 'group': ['country'], 'measure': {'kind': 'DOSES', 'method': 'gross-2mg@1'}, 'when': {'kind': 'THRESHOLD', 'window': {'calendar': 'MONTH'}, 'value': '1000000000', 'clearBelow': '800000000'}, 'enabled': false}",
                "{'severity': 'warning', 'measure': {'kind': 'MASS', 'unit': 'kg'}, 'when': {'kind': 'THRESHOLD', 'window': {'sliding': 'PT24H'}, 'value': '50', 'holdFor': 'PT1H'}, 'fireAfter': 'PT1H', 'title': 'Much', 'text': 'for the desk', 'owner': 'Laredo'}",
                "{'severity': 'warning', 'group': ['port'], 'measure': {'kind': 'SEIZURES'}, 'when': {'kind': 'TREND', 'detector': 'SEASONAL_NB', 'bucket': 'WEEK', 'falseAlarmRate': 0.01, 'direction': 'UP', 'params': {'alpha': 0.001}}}",
                "{'severity': 'warning', 'group': ['country'], 'measure': {'kind': 'SEIZURES', 'atLeast': '1', 'unit': 'kg'}, 'when': {'kind': 'SHIFT', 'of': 'class', 'bucket': 'MONTH', 'baseline': 12, 'falseAlarmRate': 0.01, 'atLeast': 10}}",
                "{'severity': 'info', 'measure': {'kind': 'SEIZURES'}, 'when': {'kind': 'COMMITMENT', 'event': '2023-10-01', 'baseline': {'from': '2022-10-01', 'to': '2023-09-30'}, 'direction': 'DOWN', 'target': 0.3, 'bucket': 'MONTH', 'sustain': 3, 'patience': 6}}",
                "{'severity': 'warning', 'group': ['agency'], 'measure': {'kind': 'SEIZURES'}, 'when': {'kind': 'NO_DATA', 'afterDays': 7}}"
            })
    void a_rule_that_is_sent_unchanged_is_the_same_rule(String json) {
        var definition = read(json.replace('\'', '"'));

        var form = RuleForm.of(definition, METHODS);

        assertThat(form.with(fields(form)).definition().toString()).isEqualTo(definition.toString());
    }

    @Test
    void what_belongs_to_another_measure_is_left_out_and_what_is_no_number_is_left_to_the_service() {
        var form = RuleForm.ofKind("NO_DATA", METHODS)
                .with(Map.of(
                        "/measure/kind", "SEIZURES",
                        "/measure/method", "gross-2mg@1",
                        "/measure/unit", "kg",
                        "/when/afterDays", "soon",
                        "/when/value", "7",
                        "/select/port", " , "));

        assertThat(form.definition().toString())
                .isEqualTo(
                        "{\"when\":{\"kind\":\"NO_DATA\",\"afterDays\":\"soon\"},\"measure\":{\"kind\":\"SEIZURES\"}}");
    }

    @Test
    void the_count_of_what_a_rule_selects_has_its_filters_and_its_measure() {
        var form = RuleForm.of(read("""
                        {"select": {"substance": ["fentanyl", "xylazine"]}, "measure": {"kind": "MASS", "unit": "kg"},
                         "when": {"kind": "SINGLE", "value": 1}}"""), METHODS);

        assertThat(form.selected().page())
                .isEqualTo("/counts?substance=fentanyl&substance=xylazine&method=assay-2mg@1&show=mass");
    }

    @Test
    void what_is_previewed_is_switched_on_and_a_value_not_chosen_yet_is_beyond_all() {
        var form = RuleForm.of(read("""
                        {"when": {"kind": "SINGLE"}, "enabled": false, "until": "2025-01-01T00:00:00Z"}"""), METHODS);

        assertThat(form.hasValue()).isFalse();
        assertThat(form.previewed().toString())
                .isEqualTo("{\"when\":{\"kind\":\"SINGLE\",\"value\":\"1000000000000\"},\"enabled\":true}");
        assertThat(form.definition().has("until")).isTrue();
        assertThat(RuleForm.ofKind("NO_DATA", METHODS).hasValue()).isTrue();
    }
}
