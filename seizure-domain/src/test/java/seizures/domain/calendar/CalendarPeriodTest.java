package seizures.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.domain.calendar.CalendarPeriod.Unit;
import seizures.domain.registry.FiscalCalendar;

class CalendarPeriodTest {
    private static final FiscalCalendar US = FiscalCalendar.find("US").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-03-15, 2024-03-15, 2024-03-15, 2024-03-15",
        "WEEK, 2024-03-15, 2024-W11, 2024-03-11, 2024-03-17",
        "WEEK, 2024-12-30, 2025-W01, 2024-12-30, 2025-01-05",
        "MONTH, 2024-02-29, 2024-02, 2024-02-01, 2024-02-29",
        "QUARTER, 2024-12-31, 2024-Q4, 2024-10-01, 2024-12-31",
        "YEAR, 2024-02-29, 2024, 2024-01-01, 2024-12-31",
        "FISCAL_YEAR, 2023-10-01, FY2024, 2023-10-01, 2024-09-30",
        "FISCAL_YEAR, 2023-09-30, FY2023, 2022-10-01, 2023-09-30"
    })
    void a_day_lies_in_one_period_of_each_length(
            Unit unit, LocalDate day, String name, LocalDate first, LocalDate last) {
        var period = CalendarPeriod.around(unit, day, US);

        assertThat(period).isEqualTo(new CalendarPeriod(unit, first, last));
        assertThat(period.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02", "2024-Q1", "2024", "0024", "FY2024", "FY0024"})
    void a_name_is_read_as_the_period_that_it_names(String name) {
        assertThat(CalendarPeriod.parse(name, () -> US).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-13", "2024-00", "2024-Q5", "24", "FY24", "2024-W11", "2024-03-15", " 2024"})
    void other_text_names_no_period(String text) {
        assertThat(CalendarPeriod.parse(text, () -> US)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void periods_follow_each_other_without_gap_or_overlap(Unit unit) {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            var calendar = new FiscalCalendar("XX", "any", 1 + random.nextInt(12));
            var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
            var period = CalendarPeriod.around(unit, day, calendar);
            var next = period.next(calendar);

            assertThat(period.days().contains(day)).isTrue();
            assertThat(next.firstDay()).isEqualTo(period.lastDay().plusDays(1));
            assertThat(next.name()).isGreaterThan(period.name());
            assertThat(CalendarPeriod.around(unit, period.lastDay(), calendar)).isEqualTo(period);
        }
    }

    @Test
    void a_fiscal_year_that_is_the_calendar_year_has_its_number() {
        var mexico = FiscalCalendar.find("MX").orElseThrow();

        assertThat(CalendarPeriod.around(Unit.FISCAL_YEAR, LocalDate.of(2024, 12, 31), mexico)
                        .name())
                .isEqualTo("FY2024");
    }
}
