package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.alert.series.Curve;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** What is drawn of an alert is what its rule looked at. */
class SeriesSnapshotTest {
    private static final String LAREDO = "UNLOCODE:USLRD";
    private static final Instant NOW = Instant.parse("2024-05-10T12:00:00Z");
    private static final Instant KNOWN = Instant.parse("2024-05-10T06:00:00Z");

    private final LittleLedger ledger = new LittleLedger();
    private final AlertEngine watch = Remembered.engine();

    @BeforeEach
    void now() {
        watch.at(NOW);
    }

    private List<AlertVersion> say(String id, int version, Optional<Said> said) {
        var versions = new ArrayList<AlertVersion>();
        ledger.hear(id, version, said, KNOWN.plusSeconds(version)).forEach(change -> versions.addAll(watch.on(change)));
        return versions;
    }

    private void grams(String id, String occurredAt, String substance, long grams) {
        say(id, 1, Optional.of(Said.grams(LAREDO, occurredAt, substance, grams)));
    }

    private AlertVersion rule(String measure, String when) {
        var versions = watch.on(Rules.version("drawn", 1, """
                { "severity": "info", "group": ["port"], "measure": %s, "when": %s }
                """.formatted(measure, when)));
        return versions.getLast();
    }

    private AlertCurve sight(AlertVersion alert) {
        return watch.snapshot(alert.alertId()).orElseThrow().get();
    }

    private static List<String> amounts(AlertCurve sight) {
        return sight.curve().parts().stream()
                .map(part -> part.observed().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void a_threshold_of_the_calendar_shows_its_periods_and_the_value() {
        grams("US-CBP-1", "2024-03-05", "fentanyl", 2_000);
        grams("US-CBP-2", "2024-05-05", "fentanyl", 7_000);

        var sight = sight(rule(
                "{ \"kind\": \"MASS\", \"unit\": \"kg\" }",
                "{ \"kind\": \"THRESHOLD\", \"window\": { \"calendar\": \"MONTH\" }, \"value\": 5 }"));

        assertThat(sight.curve().unit()).isEqualTo("kg");
        assertThat(amounts(sight)).containsExactly("2", "0", "7");
        assertThat(sight.curve().parts())
                .allSatisfy(part -> assertThat(part.limit()).isEqualByComparingTo("5"));
        assertThat(sight.asOf()).isEqualTo(KNOWN.plusSeconds(1));
    }

    @Test
    void a_sliding_threshold_shows_the_sum_as_it_went() {
        grams("US-CBP-1", "2024-05-09T08:00:00Z", "fentanyl", 3_000);
        grams("US-CBP-2", "2024-05-09T10:00:00Z", "fentanyl", 4_000);

        var sight = sight(rule(
                "{ \"kind\": \"MASS\", \"unit\": \"kg\" }",
                "{ \"kind\": \"THRESHOLD\", \"window\": { \"sliding\": \"PT24H\" }, \"value\": 5 }"));

        assertThat(sight.curve().shape()).isEqualTo(Curve.Shape.LEVEL);
        assertThat(amounts(sight)).containsExactly("3", "7", "4", "0");
        assertThat(sight.curve().parts().getLast().span().to()).isEqualTo(NOW);
    }

    @Test
    void a_single_seizure_is_shown_among_the_others() {
        grams("US-CBP-1", "2024-04-20", "fentanyl", 300);
        grams("US-CBP-2", "2024-05-05", "fentanyl", 7_000);

        var sight = sight(rule("{ \"kind\": \"MASS\", \"unit\": \"kg\" }", "{ \"kind\": \"SINGLE\", \"value\": 5 }"));

        assertThat(sight.curve().shape()).isEqualTo(Curve.Shape.SEIZURES);
        assertThat(amounts(sight)).containsExactly("0.3", "7");
    }

    @Test
    void a_trend_shows_what_was_expected_and_what_would_have_been_no_alarm() {
        for (int week = 0; week < 9; week++) {
            for (int i = 0; i < (week == 8 ? 15 : 4 + week % 3); i++) {
                grams(
                        "US-CBP-" + week + "-" + i,
                        LocalDate.of(2024, 1, 1).plusWeeks(week).plusDays(i % 5).toString(),
                        "fentanyl",
                        5);
            }
        }

        var sight = sight(rule(
                "{ \"kind\": \"SEIZURES\" }",
                "{ \"kind\": \"TREND\", \"detector\": \"EARS_C1\", \"bucket\": \"WEEK\" }"));

        var peak = sight.curve().parts().get(8);
        assertThat(amounts(sight)).startsWith("4", "5", "6", "4", "5", "6", "4", "5", "15", "0");
        assertThat(sight.curve().parts().getFirst().expected()).isNull();
        assertThat(peak.expected()).isEqualByComparingTo("5");
        assertThat(peak.limit()).isGreaterThan(BigDecimal.valueOf(5));
    }

    @Test
    void an_emergence_shows_the_sightings_of_its_own_value_alone_even_when_it_is_withdrawn() {
        grams("US-CBP-1", "2024-01-05", "cocaine", 5);
        grams("US-CBP-5", "2024-02-05", "cocaine", 5);
        grams("US-CBP-6", "2024-03-05", "cocaine", 5);
        grams("US-CBP-2", "2024-04-05", "fentanyl", 5);
        grams("US-CBP-3", "2024-05-05", "fentanyl", 5);
        grams("US-CBP-4", "2024-05-06", "fentanyl", 5);
        var alert = rule(
                "{ \"kind\": \"SEIZURES\" }",
                "{ \"kind\": \"EMERGENCE\", \"of\": \"substance\", \"lookBack\": 2, \"since\": \"2024-01-01\" }");

        assertThat(amounts(sight(alert))).containsExactly("0", "0", "1", "2");

        say("US-CBP-2", 2, Optional.empty());
        watch.at(NOW.plusSeconds(1));
        var withdrawn = sight(alert);

        assertThat(withdrawn.alert().state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(amounts(withdrawn)).containsExactly("0", "0", "0", "2");
    }

    @Test
    void where_the_rule_is_deleted_there_is_nothing_to_be_drawn() {
        grams("US-CBP-1", "2024-05-05", "fentanyl", 7_000);
        var alert = rule("{ \"kind\": \"MASS\", \"unit\": \"kg\" }", "{ \"kind\": \"SINGLE\", \"value\": 5 }");

        watch.on(Rules.version("drawn", 2, Optional.empty(), NOW));

        assertThat(watch.snapshot(alert.alertId())).isEmpty();
        assertThat(watch.snapshot("unknown")).isEmpty();
    }
}
