package seizures.intake.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.Happened;
import seizures.contract.SealEvent;
import seizures.contract.SealEvent.DaySealed;
import seizures.contract.SealEvent.Opened;
import seizures.contract.SealEvent.PeriodLocked;
import seizures.contract.SealEvent.PeriodUnlocked;

class ClosedTest {
    private static final Agency CBP = new Agency("US-CBP");
    private static final Instant NOW = Instant.parse("2024-10-15T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @Test
    void what_is_stated_to_have_been_known_on_a_sealed_day_is_known_on_the_first_that_is_not() {
        var closed = after(sealed("2024-09-30"));
        var stated = Instant.parse("2023-02-21T12:00:00Z");

        assertThat(closed.known(stated, NOW))
                .isEqualTo(new Closed.Knowledge(Instant.parse("2024-10-01T00:00:00Z"), stated));
        assertThat(closed.known(Instant.parse("2024-09-30T23:59:59.999Z"), NOW).recordedAt())
                .isEqualTo("2024-10-01T00:00:00Z");
    }

    @Test
    void what_is_stated_of_an_open_day_or_not_stated_at_all_stays_as_it_is() {
        var closed = after(sealed("2024-09-30"));
        var stated = Instant.parse("2024-10-01T00:00:00Z");

        assertThat(closed.known(stated, NOW)).isEqualTo(new Closed.Knowledge(stated, null));
        assertThat(closed.known(null, NOW)).isEqualTo(new Closed.Knowledge(NOW, null));
        assertThat(after().known(Instant.EPOCH, NOW)).isEqualTo(new Closed.Knowledge(Instant.EPOCH, null));
    }

    @Test
    void a_seal_closes_the_days_before_it_too_and_an_earlier_one_after_it_changes_nothing() {
        var closed = after(sealed("2024-09-30"), sealed("2024-08-31"), sealed("2024-10-05"));

        assertThat(closed.seals()).extracting(DaySealed::day).containsExactly(day("2024-09-30"), day("2024-10-05"));
        assertThat(closed.sealOf(day("2020-01-01")).orElseThrow().day()).isEqualTo("2024-09-30");
        assertThat(closed.sealOf(day("2024-10-01")).orElseThrow().day()).isEqualTo("2024-10-05");
        assertThat(closed.sealOf(day("2024-10-06"))).isEmpty();
    }

    @Test
    void a_day_seals_itself_some_days_after_its_end_but_none_from_before_the_system_began() {
        var opened = new Opened(day("2024-09-30"), NOW);

        assertThat(after(opened).due(TODAY, 14)).contains(day("2024-09-30"));
        assertThat(after(opened).due(TODAY, 15)).isEmpty();
        assertThat(after(opened).due(TODAY, 0)).isEmpty();
        assertThat(after().due(TODAY, 14)).isEmpty();
        assertThat(after(opened, sealed("2024-09-30")).due(TODAY, 14)).isEmpty();
        assertThat(after(opened, new Opened(day("2020-01-01"), NOW)).due(TODAY, 15))
                .isEmpty();
    }

    @Test
    void a_lock_holds_for_its_agency_and_for_a_month_that_it_cuts_until_it_is_taken_back() {
        var lock = new PeriodLocked(CBP, "FY2023", day("2022-10-01"), day("2023-09-30"), "reviewer", NOW, null);
        var closed = after(lock);

        assertThat(closed.lockOn(CBP, new Happened("2022-10-01"))).contains(lock);
        assertThat(closed.lockOn(CBP, new Happened("2023-09"))).contains(lock);
        assertThat(closed.lockOn(CBP, new Happened("2023-10"))).isEmpty();
        assertThat(closed.lockOn(new Agency("US-DEA"), new Happened("2023-09"))).isEmpty();
        assertThat(closed.after(new PeriodUnlocked(CBP, "FY2023", "reviewer", NOW, "wrong year"))
                        .locks())
                .isEmpty();
    }

    @Test
    void periods_are_named_as_agencies_publish_them() {
        assertThat(Period.parse("FY2024", CBP)).isEqualTo(new Period("FY2024", day("2023-10-01"), day("2024-09-30")));
        assertThat(Period.parse("FY2024", new Agency("GB-BF")))
                .isEqualTo(new Period("FY2024", day("2023-04-01"), day("2024-03-31")));
        assertThat(Period.parse("2024", CBP)).isEqualTo(new Period("2024", day("2024-01-01"), day("2024-12-31")));
        assertThat(Period.parse("2024-Q1", CBP)).isEqualTo(new Period("2024-Q1", day("2024-01-01"), day("2024-03-31")));
        assertThat(Period.parse("2024-02", CBP)).isEqualTo(new Period("2024-02", day("2024-02-01"), day("2024-02-29")));
    }

    @Test
    void what_is_no_period_says_so() {
        for (var text : List.of("2024-13", "2024-Q5", "FY24", "March", "")) {
            assertThat(catchThrowable(() -> Period.parse(text, CBP)))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("must be a month");
        }
        assertThat(catchThrowable(() -> Period.parse("FY2024", new Agency("DE-ZOLL"))))
                .hasMessageContaining("no fiscal year of DE is known");
    }

    private static Closed after(SealEvent... events) {
        var closed = Closed.NOTHING;
        for (var event : events) {
            closed = closed.after(event);
        }
        return closed;
    }

    private static DaySealed sealed(String day) {
        return new DaySealed(day(day), "reviewer", NOW, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
