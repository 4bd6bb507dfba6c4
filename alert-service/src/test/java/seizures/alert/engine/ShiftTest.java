package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import seizures.contract.Crossing;

class ShiftTest {
    private static final String LAREDO = "UNLOCODE:USLRD";
    private static final String PRECURSOR = "acetic-anhydride";
    private static final YearMonth START = YearMonth.of(2023, 1);
    private static final String CLASSES = """
            { "severity": "warning", "group": ["port"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "SHIFT", "of": "class", "bucket": "MONTH", "completeAfter": "PT0S" } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private final List<AlertVersion> versions = new ArrayList<>();
    private AlertEngine watch;

    @BeforeEach
    void a_rule_stands() {
        watch = Remembered.engine();
        versions.addAll(watch.on(Rules.version("shift", 1, CLASSES)));
    }

    /** So many seizures of each in a month, known as it ends. */
    private void month(int number, int fentanyl, int precursors) {
        for (int i = 0; i < fentanyl + precursors; i++) {
            say(number, i, 1, Optional.of(i < fentanyl ? "fentanyl" : PRECURSOR));
        }
        end(number);
    }

    private void say(int month, int i, int version, Optional<String> substance) {
        var said = substance.map(what -> new Said(
                LAREDO, START.plusMonths(month) + "-10", Crossing.AT_PORT, 1, List.of(Said.goods(what, 1, 0))));
        ledger.hear("US-CBP-" + month + "-" + i, version, said, endOf(month).minusSeconds(60 - version))
                .forEach(change -> versions.addAll(watch.on(change)));
    }

    private void end(int month) {
        versions.addAll(watch.at(endOf(month)));
    }

    private static Instant endOf(int month) {
        return START.plusMonths(month + 1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private void aYearOfDrugs() {
        for (int month = 0; month < 12; month++) {
            month(month, 20 + month % 5, month % 6 == 0 ? 1 : 0);
        }
    }

    @Test
    void a_class_whose_share_rises_is_an_alert_that_says_what_moved_from_what_to_what() {
        aYearOfDrugs();
        assertThat(versions).isEmpty();

        month(12, 16, 8);

        assertThat(versions).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
            assertThat(alert.window().from()).isEqualTo("2024-01-01T06:00:00Z");
            assertThat(alert.unit()).isEqualTo("% of seizures");
            assertThat(alert.observed()).isEqualByComparingTo("33.3");
            assertThat(alert.expected()).isEqualByComparingTo("0.8");
            assertThat(alert.evidence().count()).isEqualTo(8);
            assertThat(alert.raisedAt()).isEqualTo("2024-02-01T00:00:00Z");
            assertThat(alert.evidence().grounds())
                    .contains(
                            "class PRECURSOR rose from 0.8 % (2 of 263, the 12 months before) to 33.3 % (8 of 24) in"
                                    + " 2024-01; 12.5 % would have been no alarm",
                            "class DRUG fell from 99.2 % (261 of 263, the 12 months before) to 66.7 % (16 of 24) in"
                                    + " 2024-01");
        });
    }

    @Test
    void its_picture_is_of_the_share_that_moved_with_the_usual_one_and_the_bound() {
        aYearOfDrugs();
        month(12, 16, 8);

        var curve =
                watch.snapshot(versions.getLast().alertId()).orElseThrow().get().curve();

        assertThat(curve.unit()).isEqualTo("% of seizures");
        assertThat(curve.parts()).hasSize(13);
        assertThat(curve.parts().getFirst().expected()).as("too early to judge").isNull();
        assertThat(curve.parts().getLast()).satisfies(part -> {
            assertThat(part.observed()).isEqualByComparingTo("33.3");
            assertThat(part.expected()).isEqualByComparingTo("0.8");
            assertThat(part.limit()).isEqualByComparingTo("12.5");
        });
    }

    @Test
    void more_or_fewer_seizures_of_the_same_mix_are_none() {
        aYearOfDrugs();
        month(12, 200, 3);
        month(13, 11, 0);

        assertThat(versions).isEmpty();
    }

    @Test
    void so_few_seizures_decide_nothing() {
        aYearOfDrugs();
        month(12, 0, 9);

        assertThat(versions).isEmpty();
    }

    @Test
    void a_mix_that_stays_moved_is_one_alert_until_it_is_the_usual_one() {
        aYearOfDrugs();
        for (int month = 12; month < 26; month++) {
            month(month, 14, 7);
        }

        assertThat(versions)
                .extracting(AlertVersion::alertId)
                .containsOnly(versions.getFirst().alertId());
        assertThat(versions.getLast().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(versions.getLast().window().to()).isEqualTo("2025-01-01T06:00:00Z");
        assertThat(versions.getLast().evidence().grounds()).contains("12 months in a row, 2024-01 to 2024-12");
    }

    @Test
    void a_shift_whose_goods_were_something_else_is_withdrawn() {
        aYearOfDrugs();
        month(12, 16, 8);

        for (int i = 16; i < 24; i++) {
            say(12, i, 2, Optional.of("fentanyl"));
        }
        versions.addAll(watch.at(endOf(12).plusSeconds(5)));

        assertThat(versions.getLast().state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(versions.getLast().observed()).isZero();
    }

    @Test
    void it_is_known_since_the_correction_that_moved_the_mix() {
        aYearOfDrugs();
        month(12, 24, 0);
        var corrected = endOf(12).plusSeconds(3600);
        for (int i = 0; i < 8; i++) {
            ledger.hear(
                            "US-CBP-12-" + i,
                            2,
                            Optional.of(Said.grams(LAREDO, "2024-01-10", PRECURSOR, 1)),
                            corrected.plusSeconds(i))
                    .forEach(change -> versions.addAll(watch.on(change)));
        }
        versions.addAll(watch.at(corrected.plusSeconds(60)));

        assertThat(versions.getLast().state()).isEqualTo(AlertState.FIRING);
        assertThat(versions.getLast().raisedAt()).isEqualTo(corrected.plusSeconds(3));
    }

    /** Ten drugs at 41 places over five years of months that have a year before them: in one of thirty it moved. */
    @Test
    void the_mix_of_drugs_moved_at_some_places_in_the_history_of_cbp_and_seldom_did() {
        assumeTrue(CbpMonths.folder().isPresent(), CbpMonths.ABSENT);

        var alerts = onCbp();

        assertThat(alerts)
                .contains(
                        "BUFFALO FIELD OFFICE 2022-04-21: substance fentanyl rose from 1.6 % (13 of 801, the 12 months"
                                + " before) to 21.8 % (37 of 170) in 2022-03; 17.1 % would have been no alarm",
                        "TUCSON FIELD OFFICE 2023-01-21: substance fentanyl rose from 31.9 % (287 of 901, the 12"
                                + " months before) to 54.8 % (34 of 62) in 2022-12; 53.2 % would have been no alarm",
                        "HOUSTON FIELD OFFICE 2020-10-21: substance ketamine rose from 0.2 % (2 of 1291, the 12 months"
                                + " before) to 11.9 % (18 of 151) in 2020-09; 4.0 % would have been no alarm")
                .hasSize(72);
    }

    private static List<String> onCbp() {
        var watch = Remembered.engine();
        watch.at(Instant.parse("2024-11-01T00:00:00Z"));
        int number = 0;
        for (var line : CbpMonths.lines()) {
            watch.on(line.change(++number));
        }
        return watch
                .on(Rules.version(
                        "cbp", 1, CLASSES.replace("class", "substance").replace("PT0S", "P20D")))
                .stream()
                .filter(alert -> alert.version() == 1)
                .map(ShiftTest::told)
                .toList();
    }

    private static String told(AlertVersion alert) {
        return alert.group().get("port").replace("IDS_PLACE:US/", "") + " "
                + alert.raisedAt().toString().substring(0, 10) + ": "
                + alert.evidence().grounds().getFirst();
    }
}
