package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertVersion;

/**
 * CBP's fentanyl of 2019 to 2024 by months, each taken to be known on the 18th of the next month and for complete on
 * the 21st. In July 2022 the mass rose from 700 to 2160 lb and the number of seizures from 112 to 145 alone: what rose
 * is the number of large ones.
 */
class TrendCbpTest {
    private final AlertEngine watch = Remembered.engine();

    @BeforeEach
    void all_is_known() {
        assumeTrue(CbpMonths.folder().isPresent(), CbpMonths.ABSENT);
        watch.at(Instant.parse("2024-11-01T00:00:00Z"));
        int number = 0;
        for (var line : CbpMonths.lines()) {
            watch.on(line.change(++number));
        }
    }

    private List<AlertVersion> alerts(String group, String measure, String trend) {
        return watch.on(Rules.version("trend", 1, """
                        { "severity": "warning", "select": { "substance": ["fentanyl"] }, "group": [%s],
                          "measure": { "kind": "SEIZURES" %s },
                          "when": { "kind": "TREND", "detector": "SEASONAL_NB", "bucket": "MONTH", "completeAfter": "P20D", %s } }
                        """.formatted(group, measure, trend))).stream()
                .filter(alert -> alert.version() == 1)
                .toList();
    }

    private static List<String> told(List<AlertVersion> alerts, String from) {
        return alerts.stream()
                .filter(alert -> alert.window().from().toString().compareTo(from) >= 0)
                .map(alert -> alert.window().from().toString().substring(0, 7) + " raised "
                        + alert.raisedAt().toString().substring(0, 10))
                .toList();
    }

    private static List<AlertVersion> at(String port, List<AlertVersion> alerts) {
        return alerts.stream()
                .filter(alert -> alert.group().containsValue("IDS_PLACE:US/" + port))
                .toList();
    }

    @Test
    void the_rise_of_july_2022_is_found_as_soon_as_the_month_is_reported() {
        var alerts = alerts("", ", \"atLeast\": 20, \"unit\": \"[lb_av]\"", "\"falseAlarmRate\": 0.01");

        assertThat(told(alerts, "2022-05")).containsExactly("2022-07 raised 2022-08-21");
        assertThat(alerts.getLast().evidence().grounds())
                .contains(
                        "57 in 2022-07 where 7.69 were expected; 32 would have been no alarm",
                        "once in 3400 months if nothing has changed")
                .anySatisfy(ground -> assertThat(ground).contains("doses (assay-2mg@1) in 2022-07"));
    }

    @Test
    void the_rise_of_2023_is_found_in_march_at_san_diego() {
        var alerts = alerts("\"port\"", ", \"atLeast\": 20, \"unit\": \"[lb_av]\"", "\"falseAlarmRate\": 0.01");

        assertThat(told(at("SAN DIEGO FIELD OFFICE", alerts), "2023-01")).containsExactly("2023-03 raised 2023-04-21");
    }

    @Test
    void the_fall_of_fiscal_year_2024_is_found_in_its_first_month_at_san_diego() {
        var alerts = alerts("\"port\"", "", "\"direction\": \"DOWN\", \"falseAlarmRate\": 0.05");

        assertThat(told(at("SAN DIEGO FIELD OFFICE", alerts), "2022-10")).containsExactly("2023-10 raised 2023-11-21");
    }

    /** A port that is expected to seize next to nothing has a limit of nothing, and that is below. */
    @Test
    void a_limit_below_what_was_expected_gives_no_score() {
        var alerts = alerts("\"port\"", "", "\"falseAlarmRate\": 0.01");

        assertThat(alerts).extracting(AlertVersion::score).contains((BigDecimal) null);
        assertThat(alerts)
                .extracting(AlertVersion::score)
                .filteredOn(score -> score != null)
                .allMatch(score -> score.signum() > 0);
    }
}
