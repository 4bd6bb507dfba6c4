package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.commons.request.Parsed;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;
import seizures.contract.Severity;
import seizures.domain.doses.DoseMethods;

class RuleParserTest {
    private static final String MASS = """
            { "severity": "warning", "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": %s } }
            """;

    private static Parsed<Rule> parse(String json) {
        return RuleParser.parse(ContractJson.MAPPER.readTree(json), DoseMethods.builtIn());
    }

    static Rule rule(String json) {
        return parse(json) instanceof Parsed.Ok<Rule>(var rule) ? rule : fail(json);
    }

    private static Rule fail(String json) {
        throw new AssertionError(parse(json));
    }

    static List<String> faults(String json) {
        return parse(json) instanceof Parsed.Invalid<Rule>(var faults)
                ? faults.stream()
                        .map(fault -> fault.where() + " " + fault.detail())
                        .toList()
                : List.of();
    }

    @Test
    void a_rule_without_a_group_is_one_series_and_holds_for_a_day() {
        var rule = rule(MASS.formatted("1.5"));

        assertThat(rule.severity()).isEqualTo(Severity.WARNING);
        assertThat(rule.group()).isEmpty();
        assertThat(rule.when().holdFor()).isEqualTo(Duration.ofHours(24));
        assertThat(rule.measure().exact(new BigDecimal("1.5"))).isEqualByComparingTo("1500000000");
    }

    @Test
    void a_value_is_a_number_or_a_decimal_string() {
        assertThat(rule(MASS.formatted("\"1.50\""))).isEqualTo(rule(MASS.formatted("1.5")));
        assertThat(rule(MASS.formatted("2e1"))).isEqualTo(rule(MASS.formatted("20")));
    }

    @Test
    void the_order_in_which_a_group_is_written_does_not_matter() {
        var one = MASS.formatted("1").replace("{ \"sev", "{ \"group\": [\"substance\", \"port\"], \"sev");
        var other = MASS.formatted("1").replace("{ \"sev", "{ \"group\": [\"port\", \"substance\"], \"sev");

        assertThat(rule(one)).isEqualTo(rule(other));
    }

    private static String doses(String select) {
        return """
                { "severity": "info", "select": %s, "measure": { "kind": "DOSES", "method": "gross-2mg@1" },
                  "when": { "kind": "SINGLE", "value": 1 } }
                """.formatted(select);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"substance\": [\"heroin\", \"carfentanil\"] }",
                "{ \"family\": [\"nitazenes\"] }",
                "{ \"class\": [\"EQUIPMENT\"] }",
                "{ \"parent\": [\"cocaine\"] }"
            })
    void doses_of_what_has_no_lethal_dose_are_refused(String select) {
        assertThat(faults(doses(select)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("#/measure/method has no lethal dose"));
        assertThat(RuleParser.parseStored(ContractJson.MAPPER.readTree(doses(select)), DoseMethods.builtIn()))
                .isInstanceOf(Parsed.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"substance\": [\"heroin\", \"fentanyl\"] }",
                "{ \"family\": [\"fentanyls\"] }",
                "{ \"class\": [\"DRUG\"] }",
                "{ \"port\": [\"UNLOCODE:USLRD\"] }"
            })
    void doses_of_what_may_have_some_are_taken(String select) {
        assertThat(faults(doses(select))).isEmpty();
    }

    @Test
    void a_selection_that_no_substance_meets_is_refused_and_read_where_it_is_stored() {
        var never = doses("{ \"substance\": [\"fentanyl\"], \"class\": [\"PRECURSOR\"] }");

        assertThat(faults(never)).containsExactly("#/select matches nothing: no substance has all of these values");
        assertThat(RuleParser.parseStored(ContractJson.MAPPER.readTree(never), DoseMethods.builtIn()))
                .isInstanceOf(Parsed.Ok.class);
    }

    @Test
    void all_faults_are_named_at_once() {
        var faults = faults("""
                { "severity": "bad", "select": { "substance": ["fentanyl", 7], "crossing": [], "colour": ["red"] },
                  "group": ["port", "evidence"], "measure": { "kind": "DOSES", "method": "mine" }, "proprietor": "me",
                  "when": { "kind": "THRESHOLD", "window": { "calendar": "FORTNIGHT" }, "value": -1, "holdFor": "1 day" } }
                """);

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "#/severity unknown value \"bad\". Valid: info, warning, critical",
                        "#/select/substance/1 must be a string",
                        "#/select/crossing must be an array of 1 to 500 elements",
                        "#/select/colour unknown member \"colour\". Valid: port, area, region, country, countryGroup,"
                                + " agency, participant, crossing, mode, origin, departure, transit, detection, substance, parent, family, class, form, evidence",
                        "#/group/1 unknown dimension \"evidence\". Valid: port, area, region, country, countryGroup,"
                                + " agency, participant, crossing, mode, origin, departure, transit, detection, substance, parent, family, class, form",
                        "#/measure/method unknown value \"mine\". Valid: gross-2mg@1, assay-2mg@1, pill-share@1, cbp-20pct@1",
                        "#/when/value must be a positive number (at most 15 digits) or a decimal string (at most 18"
                                + " digits before the point, 9 after)",
                        "#/when/holdFor must be a duration such as PT24H or P7D, from 0 seconds to 3660 days",
                        "#/when/window/calendar unknown value \"FORTNIGHT\". Valid: DAY, WEEK, MONTH, QUARTER, FISCAL_YEAR",
                        "#/proprietor unknown member \"proprietor\". Valid: severity, select, group, measure, when, fireAfter, enabled,"
                                + " title, text, owner, runbook, until");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region    | SOUTHWEST_BORDR | unknown region \"SOUTHWEST_BORDR\"; did you mean SOUTHWEST_BORDER?",
                "family    | opiods          | unknown family \"opiods\"; did you mean opioids?",
                "substance | fentnilo        | unknown substance \"fentnilo\"; did you mean fentanyl",
                "parent    | fentnilo        | unknown substance \"fentnilo\"; did you mean fentanyl",
                "port      | Laredo          | unknown port \"Laredo\"; did you mean ",
                "crossing  | AT_SHIP         | unknown crossing \"AT_SHIP\"; must be one of AT_PORT,"
            })
    void a_value_that_nothing_can_have_is_refused_with_the_nearest(String dimension, String value, String detail) {
        assertThat(faults(selecting(dimension, value)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("#/select/" + dimension + "/0 " + detail));
    }

    @ParameterizedTest
    @CsvSource({
        "substance, Ecstasy, mdma",
        "crossing, at_port, AT_PORT",
        "region, southwest_border, SOUTHWEST_BORDER",
        "origin, unknown, UNKNOWN",
        "port, UNLOCODE:USZZ9, UNLOCODE:USZZ9",
        "substance, other:Nobody Knows, other:nobody knows"
    })
    void a_value_means_what_it_means_in_counts(String dimension, String written, String meant) {
        assertThat(rule(selecting(dimension, written)).select().values().values())
                .containsExactly(Set.of(meant));
    }

    @Test
    void a_rule_of_the_log_with_a_value_that_is_none_loads_and_says_so() {
        var json = ContractJson.MAPPER.readTree(
                MASS.formatted("1").replace("{ \"sev", "{ \"select\": { \"region\": [\"SOUTHWEST_BORDR\"] }, \"sev"));

        assertThat(RuleParser.parseStored(json, DoseMethods.builtIn())).isInstanceOf(Parsed.Ok.class);
        assertThat(RuleJson.shown(AlertRuleVersion.of("old", 1, Instant.EPOCH, json))
                        .path("cannotMatch")
                        .path(0)
                        .path("pointer")
                        .stringValue())
                .isEqualTo("#/select/region/0");
    }

    private static String selecting(String dimension, String value) {
        return MASS.formatted("1")
                .replace("{ \"sev", "{ \"select\": { \"%s\": [\"%s\"] }, \"sev".formatted(dimension, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                       | #/when/value",
                "1e999999999             | #/when/value",
                "1e-10                   | #/when/value",
                "1234567890123456       | #/when/value",
                "true                    | #/when/value",
                "null                    | #/when/value",
                "\"1,5\"                 | #/when/value",
                "1, \"clearBelow\": 2    | #/when/clearBelow",
                "1, \"clearBelow\": 0    | #/when/clearBelow",
                "1, \"holdFor\": \"-PT1H\" | #/when/holdFor",
                "1, \"holdFor\": \"P9999D\" | #/when/holdFor",
                "1, \"until\": 3         | #/when/until"
            })
    void a_bad_value_is_refused_by_its_place(String value, String pointer) {
        assertThat(faults(MASS.formatted(value)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith(pointer + " "));
    }

    @Test
    void a_rule_fires_at_once_unless_it_says_after_how_long() {
        var said = "{ \"fireAfter\": %s, \"sev";

        assertThat(rule(MASS.formatted("1")).fireAfter()).isZero();
        assertThat(rule(MASS.formatted("1").replace("{ \"sev", said.formatted("\"PT1H\"")))
                        .fireAfter())
                .isEqualTo(Duration.ofHours(1));
        assertThat(rule(MASS.formatted("1").replace("{ \"sev", said.formatted("\"PT0S\""))))
                .isEqualTo(rule(MASS.formatted("1")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"\"-PT1H\"", "\"P9999D\"", "\"soon\"", "3600", "{}"})
    void a_rule_fires_after_a_time_from_none_to_ten_years(String fireAfter) {
        var said = MASS.formatted("1").replace("{ \"sev", "{ \"fireAfter\": " + fireAfter + ", \"sev");

        assertThat(faults(said))
                .containsExactly("#/fireAfter must be a duration such as PT24H or P7D, from 0 seconds to 3660 days");
    }

    @Test
    void a_threshold_on_single_seizures_cannot_count_seizures() {
        assertThat(faults("""
                        { "severity": "info", "measure": { "kind": "SEIZURES" }, "when": { "kind": "SINGLE", "value": 2 } }
                        """))
                .containsExactly("#/when/kind must not be SINGLE for the measure SEIZURES: each seizure is one");
    }

    @Test
    void what_is_no_object_is_no_rule() {
        assertThat(faults("[]")).containsExactly("# must be an object");
    }
}
