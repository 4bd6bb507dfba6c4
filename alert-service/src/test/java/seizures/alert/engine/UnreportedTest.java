package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Contribution;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.Crossing;
import seizures.contract.PortCode;
import seizures.contract.StatementId;

/** What nobody reported is not judged: monthly sums to September 2024, then one live report in November 2026. */
class UnreportedTest {
    private static final String COMMITMENT = """
            { "severity": "info", "select": { "substance": ["fentanyl"] }, "group": ["port"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "COMMITMENT", "event": "2023-11-15", "direction": "DOWN", "target": 0.3, "bucket": "MONTH",
                "baseline": { "from": "2022-10-01", "to": "2023-09-30" }, "completeAfter": "P20D" } }
            """;
    private static final String FALL = """
            { "severity": "info", "select": { "substance": ["fentanyl"] }, "group": ["port"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "SEASONAL_NB", "direction": "DOWN", "bucket": "MONTH",
                "falseAlarmRate": 0.05, "completeAfter": "P20D" } }
            """;
    private static final String LAREDO = "CBP_AREA:LAREDO";
    private static final String TUCSON = "CBP_AREA:TUCSON";
    private static final String SAN_DIEGO = "IDS_PLACE:US/SAN DIEGO FIELD OFFICE";
    private static final YearMonth LAST = YearMonth.of(2024, 9);
    private static final LocalDate END = LocalDate.parse("2026-11-30");

    private final List<AlertVersion> versions = new ArrayList<>();
    private final AlertEngine engine = Remembered.engine();
    private int reports;

    @Test
    void after_the_last_report_no_commitment_is_kept_and_no_fall_is_seen() {
        rules();
        history();
        live();

        assertThat(about("2024-10-01", "2026-11-01")).isEmpty();
    }

    @Test
    void a_statement_that_there_was_nothing_makes_the_months_zero_and_the_alerts_come() {
        rules();
        history();
        live();

        state("nothing", "2024-10-01", "2024-12-31", List.of(PortCode.parse(LAREDO)));
        tick(END);

        assertThat(about("2024-10-01", "2026-11-01"))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.group()).containsEntry("port", LAREDO))
                .allSatisfy(alert -> assertThat(alert.state()).isEqualTo(AlertState.FIRING))
                .allSatisfy(alert -> assertThat(alert.window().to()).isBefore(instant("2025-01-02")))
                .extracting(AlertVersion::ruleId)
                .containsExactlyInAnyOrder("commitment", "fall");
    }

    @Test
    void the_withdrawal_of_the_statement_withdraws_the_alerts() {
        rules();
        history();
        state("nothing", "2024-10-01", "2024-12-31", List.of());
        tick(END);
        assertThat(about("2024-10-01", "2026-11-01")).isNotEmpty();

        engine.on(new CoverageWithdrawn(
                new StatementId("US-CBP-nothing"),
                new Agency("US-CBP"),
                2,
                instant(END.toString()),
                instant(END.toString()),
                "us-cbp",
                "reports are late",
                null));
        tick(END.plusDays(1));

        assertThat(about("2024-10-01", "2026-11-01")).isEmpty();
        assertThat(versions).anyMatch(alert -> alert.state() == AlertState.WITHDRAWN);
    }

    /** Of other goods and another port: it shows that the agency has reported October, and that Laredo had nothing. */
    @Test
    void a_late_report_of_anything_judges_the_month_again() {
        rules();
        history();
        tick(LocalDate.parse("2024-11-25"));
        assertThat(about("2024-10-01", "2024-12-01")).isEmpty();

        report("2024-10", "CBP_AREA:TUCSON", "cocaine", 4, LocalDate.parse("2024-11-26"));
        tick(LocalDate.parse("2024-11-27"));

        assertThat(about("2024-10-01", "2024-11-02"))
                .extracting(AlertVersion::ruleId, alert -> alert.group().get("port"))
                .contains(tuple("fall", LAREDO));
    }

    @Test
    void a_verdict_says_since_when_there_is_no_data() {
        rules();
        history();
        live();

        assertThat(newest().values())
                .filteredOn(alert -> alert.ruleId().equals("commitment"))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.evidence().grounds())
                        .contains("no data: not all has been reported since 2024-10; not judged"));
    }

    @Test
    void a_rise_is_not_seen_where_reports_begin_again_after_a_gap() {
        engine.on(Rules.version("rise", 1, FALL.replace("DOWN", "UP")));
        history();
        for (var month = YearMonth.of(2026, 1); month.isBefore(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            for (var port : List.of(LAREDO, TUCSON)) {
                report(
                        month.toString(),
                        port,
                        "fentanyl",
                        20 + month.getMonthValue() % 3,
                        month.plusMonths(1).atDay(15));
            }
        }
        tick(END);

        assertThat(about("2026-01-01", "2026-11-01")).isEmpty();
    }

    /** The history as published: with a report in November 2026 nothing of the two years before is judged. */
    @Test
    void of_the_published_history_nothing_after_its_end_is_judged() {
        published();
        long then = newest().size();
        live();

        assertThat(then).isPositive();
        assertThat(about("2024-10-01", "2026-11-01")).isEmpty();
    }

    @Test
    void of_the_published_history_a_month_that_is_stated_as_zero_is_judged_and_the_fall_is_an_alert() {
        published();
        live();

        state("zero", "2024-10-01", "2024-10-31", List.of(PortCode.parse(SAN_DIEGO)));
        tick(END);

        var judged = about("2024-10-01", "2026-11-01");
        assertThat(judged).allSatisfy(alert -> {
            assertThat(alert.group()).containsEntry("port", SAN_DIEGO);
            assertThat(alert.window().to()).isBefore(instant("2024-11-02"));
        });
        assertThat(judged)
                .filteredOn(alert -> alert.ruleId().equals("fall"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.observed()).isEqualByComparingTo("0"));
    }

    private void published() {
        Assumptions.assumeTrue(CbpMonths.folder().isPresent(), CbpMonths.ABSENT);
        rules();
        int number = 0;
        for (var line : CbpMonths.lines()) {
            versions.addAll(engine.on(line.change(number++)));
        }
        tick(LocalDate.parse("2024-10-25"));
    }

    private void rules() {
        engine.on(Rules.version("commitment", 1, COMMITMENT));
        engine.on(Rules.version("fall", 1, FALL));
    }

    /** About 20 of fentanyl a month at each of two ports, published on the 15th of the next. */
    private void history() {
        for (var month = YearMonth.of(2018, 10); !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (var port : List.of(LAREDO, TUCSON)) {
                report(
                        month.toString(),
                        port,
                        "fentanyl",
                        20 + month.getMonthValue() % 3,
                        month.plusMonths(1).atDay(15));
            }
        }
        tick(LAST.plusMonths(1).atDay(25));
    }

    private void live() {
        report("2026-11-15", LAREDO, "fentanyl", 1, LocalDate.parse("2026-11-15"));
        tick(END);
    }

    private void report(String happened, String port, String substance, int seizures, LocalDate known) {
        List<Contribution> goods = List.of(Said.goods(substance, 1_000_000, 0));
        var said = new Said(port, happened, Crossing.AT_PORT, seizures, goods);
        versions.addAll(engine.on(said.change("US-CBP-" + reports++, 1, 1, 1, 1, instant(known.toString()))));
    }

    private void state(String id, String from, String to, List<PortCode> ports) {
        var statement = new CoverageStatement(
                new StatementId("US-CBP-" + id),
                new Agency("US-CBP"),
                ports,
                LocalDate.parse(from),
                LocalDate.parse(to),
                CoverageClaim.NOTHING_TO_REPORT);
        var now = instant(END.toString());
        versions.addAll(engine.on(new CoverageStated(statement, now, now, "us-cbp", null)));
    }

    private void tick(LocalDate day) {
        versions.addAll(engine.at(instant(day.toString())));
        versions.addAll(engine.at(instant(day.toString()).plusSeconds(1)));
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atStartOfDay().plusHours(12).toInstant(ZoneOffset.UTC);
    }

    private Map<String, AlertVersion> newest() {
        var newest = new LinkedHashMap<String, AlertVersion>();
        versions.forEach(version -> newest.put(version.alertId(), version));
        newest.values().removeIf(alert -> alert.state() == AlertState.WITHDRAWN);
        return newest;
    }

    /** Alerts that stand and judge any month of a time, by the end of their windows. */
    private List<AlertVersion> about(String from, String to) {
        return newest().values().stream()
                .filter(alert -> alert.window().to().isAfter(instant(from))
                        && alert.window().from().isBefore(instant(to)))
                .toList();
    }
}
