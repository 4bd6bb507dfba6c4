package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;

/**
 * A port reports some 20 seizures a month, each about 15 days late, and nearly all within 45 days: July 2024 has 55.
 * Half of them are known by its end, when a rule that waits for 45 days sees nothing.
 */
class NowcastTest {
    private static final String WAITING = """
            { "severity": "info", "select": { "substance": ["fentanyl"] }, "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "SEASONAL_NB", "bucket": "MONTH", "falseAlarmRate": 0.01, "completeAfter": "P45D" } }
            """;
    private static final String NOWCASTING =
            WAITING.replace("\"completeAfter\"", "\"nowcast\": true, \"completeAfter\"");
    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final YearMonth RISE = YearMonth.of(2024, 7);
    private static final Instant END = instant(LocalDate.parse("2024-10-20"));

    /** In the order in which they were known. */
    private static List<SeizureChange> reports(int inJuly) {
        var random = new Random(7);
        var reports = new ArrayList<SeizureChange>();
        for (var month = FIRST; !month.isAfter(RISE.plusMonths(1)); month = month.plusMonths(1)) {
            int seizures = month.equals(RISE) ? inJuly : 18 + random.nextInt(5);
            for (int i = 0; i < seizures; i++) {
                var day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
                long late = Math.min(45, Math.round(-15 * Math.log(1 - random.nextDouble())));
                reports.add(Said.grams("UNLOCODE:USLRD", day.toString(), "fentanyl", 1)
                        .reported(
                                "US-CBP-" + reports.size(),
                                instant(day.plusDays(late)).toString()));
            }
        }
        reports.sort(Comparator.comparing(SeizureChange::recordedAt));
        return reports;
    }

    /** One each day, known on the next: the agency is never silent. */
    private static List<SeizureChange> otherGoods() {
        return FIRST.atDay(1)
                .datesUntil(LocalDate.ofInstant(END, ZoneOffset.UTC))
                .map(day -> Said.grams("UNLOCODE:USLRD", day.toString(), "cocaine", 1)
                        .reported(
                                "US-CBP-cocaine-" + day,
                                instant(day.plusDays(1)).toString()))
                .toList();
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay().plusHours(15).toInstant(ZoneOffset.UTC);
    }

    private static List<AlertVersion> alerts(String rule, int inJuly, Instant until) {
        var replay = new Replay(Rules.version("rise", 1, rule), DoseMethods.builtIn());
        reports(inJuly).forEach(replay::hear);
        otherGoods().forEach(replay::hearOther);
        return replay.versions(until, _ -> true).stream()
                .filter(alert -> !alert.window().to().isBefore(instant(RISE.atEndOfMonth())))
                .toList();
    }

    @Test
    void a_rise_is_seen_weeks_before_its_month_is_complete() {
        var waiting = alerts(WAITING, 55, END).getFirst();
        var early = alerts(NOWCASTING, 55, END).getFirst();

        assertThat(waiting.raisedAt()).isAfterOrEqualTo("2024-09-15T00:00:00Z");
        assertThat(early.updatedAt()).isBefore("2024-08-22T00:00:00Z");
        assertThat(early.evidence().grounds().getFirst())
                .matches(
                        "\\d+ in 2024-07 within \\d+ days of its end where [\\d.]+ were expected by then; \\d+ would have been no alarm");
        assertThat(early.evidence().grounds().get(1))
                .matches("by then \\d\\d % of all that is ever reported of a month is usually known");
        assertThat(early.raisedAt()).isBetween(early.updatedAt().minusSeconds(86_400), early.updatedAt());
    }

    @Test
    void it_is_one_alert_until_the_month_is_complete_and_keeps_its_beginning() {
        var versions = alerts(NOWCASTING, 55, END);

        assertThat(versions)
                .extracting(AlertVersion::alertId)
                .containsOnly(versions.getFirst().alertId());
        assertThat(versions).extracting(AlertVersion::state).doesNotContain(AlertState.WITHDRAWN);
        assertThat(versions.getLast().observed()).isEqualByComparingTo("55");
        assertThat(versions.getLast().raisedAt()).isBefore("2024-08-25T00:00:00Z");
    }

    @Test
    void a_month_as_usual_is_never_an_alert_whatever_is_known_of_it() {
        assertThat(alerts(NOWCASTING, 21, END)).isEmpty();
    }

    @Test
    void a_fall_is_seen_before_its_month_is_complete() {
        var falling = NOWCASTING.replace("0.01", "0.01, \"direction\": \"DOWN\"");

        var early = alerts(falling, 1, END).getFirst();

        assertThat(early.updatedAt()).isBefore("2024-09-05T00:00:00Z");
        assertThat(early.observed()).isLessThan(early.expected());
    }

    /** Nobody knows how late reports are, if all of the past came at once, long after. */
    @Test
    void without_a_reporting_delay_it_waits_until_the_month_is_complete() {
        var engine = Remembered.engine();
        engine.at(instant(LocalDate.parse("2024-08-20")));
        reports(55).stream()
                .filter(report -> !report.occurredOn().firstDay().isAfter(RISE.atEndOfMonth()))
                .forEach(report ->
                        engine.on(report.stated(report.cause(), 1, 1, instant(LocalDate.parse("2024-08-20")))));
        assertThat(engine.on(Rules.version("rise", 1, NOWCASTING)))
                .noneMatch(alert ->
                        alert.window().from().isAfter(instant(RISE.atDay(1).minusDays(2))));

        var later = engine.at(instant(LocalDate.parse("2024-09-15")));

        assertThat(later)
                .anyMatch(alert ->
                        alert.window().from().isAfter(instant(RISE.atDay(1).minusDays(2))));
    }
}
