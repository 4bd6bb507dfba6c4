package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

class CommitmentTest {
    private static final YearMonth START = YearMonth.of(2022, 1);
    private static final String LESS = """
            { "severity": "info", "measure": { "kind": "SEIZURES" },
              "when": { "kind": "COMMITMENT", "event": "2023-01-01", "baseline": { "from": "2022-01-01", "to": "2022-12-31" },
                "direction": "DOWN", "bucket": "MONTH", "completeAfter": "PT0S" } }
            """;

    private final LittleLedger ledger = new LittleLedger();

    /** Months from January 2022 on, each known as it ends. */
    private List<AlertVersion> told(String rule, int... seizures) {
        var watch = Remembered.engine();
        var versions = new ArrayList<>(watch.on(Rules.version("less", 1, rule)));
        for (int month = 0; month < seizures.length; month++) {
            var end = START.plusMonths(month + 1L).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            for (int i = 0; i < seizures[month]; i++) {
                var said = Said.grams("UNLOCODE:USLRD", START.plusMonths(month) + "-05", "fentanyl", 1);
                ledger.hear("US-CBP-" + month + "-" + i, 1, Optional.of(said), end.minusSeconds(9))
                        .forEach(change -> versions.addAll(watch.on(change)));
            }
            versions.addAll(watch.at(end));
        }
        return versions;
    }

    private static int[] aYearOfTwenty(int... after) {
        var months = new int[12 + after.length];
        for (int month = 0; month < 12; month++) {
            months[month] = 20 + (month % 3 - 1) * 3;
        }
        System.arraycopy(after, 0, months, 12, after.length);
        return months;
    }

    /** The newest version of each alert, in the order in which they were raised. */
    private static List<String> newest(List<AlertVersion> versions) {
        var newest = new LinkedHashMap<String, AlertVersion>();
        versions.forEach(version -> newest.put(version.alertId(), version));
        return newest.values().stream()
                .map(alert -> alert.raisedAt().toString().substring(0, 7) + " " + alert.state() + " "
                        + alert.evidence().grounds().getFirst())
                .toList();
    }

    @Test
    void a_change_that_comes_and_lasts_is_one_alert() {
        var versions = told(LESS, aYearOfTwenty(19, 8, 7, 6, 8, 7));

        assertThat(newest(versions))
                .containsExactly(
                        "2023-04 FIRING the change has come: 21 in the 3 months to 2023-06, -65.0 % against the"
                                + " baseline's 60");
        assertThat(versions.getLast().expected()).isEqualByComparingTo("60");
        assertThat(versions.getLast().unit()).isEqualTo("seizures in 3 months");
        assertThat(versions.getLast().evidence().grounds().getLast())
                .isEqualTo("4 months so far, since 2023-03; the baseline is 12 months with 240, from 2022-01-01 to"
                        + " 2022-12-31, the event of 2023-01-01");
    }

    @Test
    void without_a_change_in_time_it_has_stalled() {
        var versions = told(LESS, aYearOfTwenty(19, 21, 20, 17, 23, 20, 20, 19));

        assertThat(newest(versions))
                .containsExactly(
                        "2023-08 FIRING the change is not yet proven (p = 0.49): 59 in the 3 months to 2023-08, -1.7 % against the"
                                + " baseline's 60");
    }

    @Test
    void a_change_that_is_lost_again_is_a_rebound() {
        var versions = told(LESS, aYearOfTwenty(8, 7, 6, 8, 7, 8, 19, 22, 24, 21));

        assertThat(newest(versions)).hasSize(2);
        assertThat(newest(versions).getFirst()).startsWith("2023-04 RESOLVED the change has come");
        assertThat(newest(versions).getLast())
                .startsWith("2023-09 FIRING the change is lost: 67 in the 3 months to 2023-10, +11.7 % against");
    }

    @Test
    void a_change_that_falls_short_of_what_was_promised_has_stalled() {
        var halved = LESS.replace("\"direction\"", "\"target\": 0.8, \"direction\"");

        assertThat(newest(told(halved, aYearOfTwenty(11, 10, 9, 11, 10, 9, 10, 11))))
                .anySatisfy(alert -> assertThat(alert)
                        .contains("FIRING the change falls short: 30 in the 3 months to 2023-08, -50.0 %"));
    }

    @Test
    void a_correction_of_the_baseline_takes_a_verdict_back() {
        var versions = told(LESS, aYearOfTwenty(8, 7, 6));
        assertThat(versions.getLast().state()).isEqualTo(AlertState.FIRING);

        var halved = aYearOfTwenty(8, 7, 6);
        for (int month = 0; month < 12; month++) {
            halved[month] = 7;
        }
        assertThat(told(LESS, halved)).isEmpty();
    }

    /** Where nothing has changed, a change is seen about as rarely as the rate says. */
    @Test
    void chance_is_seldom_taken_for_a_change() {
        int wrong = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var months = random.ints(18, 0, 41).toArray();
            wrong += told(LESS, months).stream()
                            .anyMatch(alert ->
                                    alert.evidence().grounds().getFirst().contains("has come:"))
                    ? 1
                    : 0;
        }

        assertThat(wrong).isLessThanOrEqualTo(5);
    }

    /** San Diego's fentanyl against fiscal year 2023, as published. */
    @Test
    void the_fall_of_fiscal_year_2024_at_san_diego_is_a_change_that_lasts() {
        assumeTrue(CbpMonths.folder().isPresent(), CbpMonths.ABSENT);
        var watch = Remembered.engine();
        watch.at(Instant.parse("2024-11-01T00:00:00Z"));
        int number = 0;
        for (var line : CbpMonths.lines()) {
            watch.on(line.change(++number));
        }

        var alerts = watch.on(Rules.version("fy2024", 1, """
                { "severity": "info", "select": { "substance": ["fentanyl"] }, "group": ["port"], "measure": { "kind": "SEIZURES" },
                  "when": { "kind": "COMMITMENT", "event": "2023-10-01", "baseline": { "from": "2022-10-01", "to": "2023-09-30" },
                    "direction": "DOWN", "bucket": "MONTH", "completeAfter": "P20D" } }
                """));

        assertThat(newest(alerts.stream()
                        .filter(alert -> alert.group().containsValue("IDS_PLACE:US/SAN DIEGO FIELD OFFICE"))
                        .toList()))
                .containsExactly(
                        "2024-01 FIRING the change has come: 58 in the 3 months to 2024-09, -54.3 % against the"
                                + " baseline's 127");
    }
}
