package seizures.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.domain.coverage.CoverageState.REPORTED;
import static seizures.domain.coverage.CoverageState.UNKNOWN;
import static seizures.domain.coverage.CoverageState.ZERO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.contract.StatementId;

class CoverageTest {
    private static final Agency CBP = new Agency("US-CBP");
    private static final PortCode LAREDO = PortCode.parse("CBP_AREA:LAREDO");
    private static final PortCode TUCSON = PortCode.parse("CBP_AREA:TUCSON");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    /** As CBP publishes: each month from 2018-10 to 2024-09. */
    private static final List<Happened> CBP_HISTORY = months("2018-10", "2024-09");

    @Test
    void months_of_a_monthly_reporter_are_reported_and_those_after_the_last_are_unknown() {
        var coverage = Coverage.of(CBP_HISTORY, List.of(), TODAY);

        assertThat(in(coverage, YearMonth.of(2018, 9))).isEqualTo(UNKNOWN);
        assertThat(in(coverage, YearMonth.of(2018, 10))).isEqualTo(REPORTED);
        assertThat(in(coverage, YearMonth.of(2024, 9))).isEqualTo(REPORTED);
        assertThat(in(coverage, YearMonth.of(2024, 10))).isEqualTo(UNKNOWN);
        assertThat(coverage.missing(days("2018-10-01", "2026-10-31"), Set.of())).hasToString("2024-10..2026-10");
    }

    @Test
    void one_live_report_after_two_years_of_nothing_covers_its_day_and_not_the_two_years() {
        var coverage = Coverage.of(with(CBP_HISTORY, "2026-11-15"), List.of(), TODAY);

        assertThat(coverage.on(LocalDate.parse("2026-11-15"))).isEqualTo(REPORTED);
        assertThat(coverage.missing(days("2024-09-01", "2026-11-30"), Set.of()))
                .hasToString("2024-10-01..2026-11-14, 2026-11-16..2026-11-30");
        assertThat(coverage.lastArrival(TODAY)).contains(LocalDate.parse("2026-11-15"));
    }

    @Test
    void a_month_that_a_monthly_reporter_skips_is_unknown() {
        var history = new ArrayList<>(CBP_HISTORY);
        history.remove(new Happened("2022-05"));

        assertThat(Coverage.of(history, List.of(), TODAY).missing(days("2022-01-01", "2022-12-31"), Set.of()))
                .hasToString("2022-05");
    }

    @Test
    void a_usual_pause_is_covered_and_after_the_last_arrival_until_it_is_unusual() {
        var weekdays = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2026-06-01"))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .map(Happened::on)
                .toList();

        assertThat(asOf(weekdays, "2026-05-31")
                        .missing(days("2026-01-01", "2026-05-31"), Set.of())
                        .isEmpty())
                .isTrue();
        assertThat(asOf(weekdays, "2026-06-01").on(LocalDate.parse("2026-06-01")))
                .isEqualTo(REPORTED);
        assertThat(asOf(weekdays, "2026-06-20").on(LocalDate.parse("2026-06-01")))
                .isEqualTo(UNKNOWN);
        assertThat(in(asOf(weekdays, "2026-06-20"), YearMonth.of(2026, 5))).isEqualTo(UNKNOWN);
    }

    @Test
    void an_agency_without_a_rhythm_covers_the_days_that_it_reports() {
        var coverage = asOf(List.of(new Happened("2026-11-03"), new Happened("2026-11-05")), "2026-11-06");

        assertThat(coverage.missing(days("2026-11-01", "2026-11-30"), Set.of()))
                .hasToString("2026-11-01..2026-11-02, 2026-11-04, 2026-11-06");
    }

    @Test
    void what_is_stated_is_covered_for_the_ports_that_it_names() {
        var nothing = stated("a", "2024-10-01", "2024-10-31", CoverageClaim.NOTHING_TO_REPORT, List.of(LAREDO));
        var coverage = Coverage.of(CBP_HISTORY, List.of(nothing), TODAY);
        var october = days("2024-10-01", "2024-10-31");

        assertThat(coverage.on(october.first(), LAREDO)).isEqualTo(ZERO);
        assertThat(coverage.on(october.first(), TUCSON)).isEqualTo(UNKNOWN);
        assertThat(coverage.on(october.first())).isEqualTo(UNKNOWN);
        assertThat(coverage.missing(october, Set.of(LAREDO)).isEmpty()).isTrue();
        assertThat(coverage.missing(october, Set.of(LAREDO, TUCSON)).days()).isEqualTo(31);
    }

    @Test
    void a_month_of_stated_nothing_is_zero_and_a_complete_one_is_reported() {
        var events = List.<CoverageEvent>of(
                stated("a", "2024-10-01", "2024-10-31", CoverageClaim.NOTHING_TO_REPORT, List.of()),
                stated("b", "2024-11-01", "2024-11-30", CoverageClaim.COMPLETE, List.of()));
        var coverage = Coverage.of(CBP_HISTORY, events, TODAY);

        assertThat(in(coverage, YearMonth.of(2024, 10))).isEqualTo(ZERO);
        assertThat(in(coverage, YearMonth.of(2024, 11))).isEqualTo(REPORTED);
        assertThat(in(coverage, YearMonth.of(2024, 12))).isEqualTo(UNKNOWN);
    }

    @Test
    void a_statement_counts_from_the_day_on_which_it_was_recorded_until_it_is_withdrawn() {
        var events = List.<CoverageEvent>of(
                stated("a", "2024-10-01", "2024-10-31", CoverageClaim.COMPLETE, List.of()),
                new CoverageWithdrawn(
                        new StatementId("US-CBP-a"), CBP, 2, at("2024-11-20"), at("2024-11-20"), "x", "late", null));
        var october = YearMonth.of(2024, 10);

        assertThat(in(Coverage.of(CBP_HISTORY, events, LocalDate.parse("2024-11-09")), october))
                .isEqualTo(UNKNOWN);
        assertThat(in(Coverage.of(CBP_HISTORY, events, LocalDate.parse("2024-11-19")), october))
                .isEqualTo(REPORTED);
        assertThat(in(Coverage.of(CBP_HISTORY, events, LocalDate.parse("2024-11-20")), october))
                .isEqualTo(UNKNOWN);
    }

    private static CoverageState in(Coverage coverage, YearMonth month) {
        return coverage.in(month, Optional.empty());
    }

    private static CoverageStated stated(String id, String from, String to, CoverageClaim claim, List<PortCode> ports) {
        var statement = new CoverageStatement(
                new StatementId("US-CBP-" + id), CBP, ports, LocalDate.parse(from), LocalDate.parse(to), claim);
        return new CoverageStated(statement, at("2024-11-10"), at("2024-11-10"), "us-cbp", null);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static Coverage asOf(List<Happened> happened, String day) {
        return Coverage.of(happened, List.of(), LocalDate.parse(day));
    }

    private static DaySpan days(String first, String last) {
        return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static List<Happened> months(String first, String last) {
        return Stream.iterate(YearMonth.parse(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.parse(last)))
                .map(Happened::in)
                .toList();
    }

    private static List<Happened> with(List<Happened> history, String day) {
        return Stream.concat(history.stream(), Stream.of(new Happened(day))).toList();
    }
}
