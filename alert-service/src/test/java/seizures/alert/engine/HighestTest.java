package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

class HighestTest {
    private static final YearMonth START = YearMonth.of(2023, 1);
    private static final String MOST_OF_FIVE = """
            { "severity": "warning", "group": ["port"], "measure": { "kind": "MASS", "unit": "g" },
              "when": { "kind": "HIGHEST", "bucket": "MONTH", "periods": 4, "completeAfter": "PT0S" } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private final List<AlertVersion> versions = new ArrayList<>();
    private AlertEngine watch;

    @BeforeEach
    void an_accepted_rule() {
        watch = Remembered.engine();
        versions.addAll(watch.on(Rules.version("highest", 1, MOST_OF_FIVE)));
    }

    /** So much of a month, known as it ends. */
    private void month(int number, long... grams) {
        for (int i = 0; i < grams.length; i++) {
            say("US-CBP-" + number + "-" + i, number, 1, grams[i], endOf(number).minusSeconds(60));
        }
        versions.addAll(watch.at(endOf(number)));
    }

    private void say(String id, int month, int version, long grams, Instant known) {
        var said = Said.grams("UNLOCODE:USLRD", START.plusMonths(month) + "-10", "fentanyl", grams);
        ledger.hear(id, version, Optional.of(said), known).forEach(change -> versions.addAll(watch.on(change)));
    }

    private static Instant endOf(int month) {
        return START.plusMonths(month + 1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Falls at first, which raises nothing; the second of the last four is the largest, 750 g. */
    private void tenMonths() {
        for (int month = 0; month < 6; month++) {
            month(month, 2_000 - 100 * month);
        }
        month(6, 500);
        month(7, 300, 450);
        month(8, 100);
        month(9, 740);
    }

    @Test
    void a_month_that_exceeds_each_of_those_before_is_an_alert() {
        tenMonths();
        assertThat(versions).isEmpty();

        month(10, 400, 351);

        assertThat(versions).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
            assertThat(alert.observed()).isEqualByComparingTo("751");
            assertThat(alert.upperBound()).isEqualByComparingTo("750");
            assertThat(alert.score()).isEqualByComparingTo("1.0013");
            assertThat(alert.raisedAt()).isEqualTo("2023-12-01T00:00:00Z");
            assertThat(alert.evidence().count()).isEqualTo(2);
            assertThat(alert.evidence().grounds())
                    .containsExactly(
                            "more than in each of the 4 months before that are known; most was in 2023-08: 750 g");
        });
    }

    @Test
    void as_much_as_the_most_before_is_none() {
        tenMonths();

        month(10, 750);

        assertThat(versions).isEmpty();
    }

    @Test
    void a_month_that_was_not_reported_is_not_one_of_those_before() {
        tenMonths();

        month(13, 1_501);

        assertThat(versions)
                .singleElement()
                .satisfies(alert -> assertThat(alert.upperBound())
                        .as("of 2023-06 to 2023-09")
                        .isEqualByComparingTo("1500"));
    }

    @Test
    void a_correction_of_an_earlier_month_withdraws_it() {
        tenMonths();
        month(10, 751);
        assertThat(versions).extracting(AlertVersion::state).containsExactly(AlertState.FIRING);

        say("US-CBP-8-0", 8, 2, 900, endOf(10).plusSeconds(3_600));
        versions.addAll(watch.at(endOf(10).plusSeconds(90_000)));

        assertThat(versions).extracting(AlertVersion::state).containsExactly(AlertState.FIRING, AlertState.WITHDRAWN);
    }
}
