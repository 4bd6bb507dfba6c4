package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "US, 2024, 2023-10-01, 2024-09-30",
        "US, 2019, 2018-10-01, 2019-09-30",
        "AU, 2024, 2023-07-01, 2024-06-30",
        "CA, 2024, 2023-04-01, 2024-03-31",
        "UK, 2024, 2023-04-01, 2024-03-31",
        "IN, 2024, 2023-04-01, 2024-03-31",
        "MX, 2024, 2024-01-01, 2024-12-31",
        "CALENDAR, 2024, 2024-01-01, 2024-12-31",
    })
    void a_fiscal_year_is_named_by_the_year_in_which_it_ends(String code, int year, LocalDate first, LocalDate last) {
        var calendar = FiscalCalendar.find(code).orElseThrow();

        assertThat(calendar.firstDayOf(year)).isEqualTo(first);
        assertThat(calendar.lastDayOf(year)).isEqualTo(last);
    }

    @Test
    void every_day_of_ten_years_lies_in_its_year_and_in_no_other() {
        for (var code : FiscalCalendar.codes()) {
            var calendar = FiscalCalendar.find(code).orElseThrow();
            LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2025, 1, 1)).forEach(day -> {
                int year = calendar.yearOf(day);
                assertThat(day).isBetween(calendar.firstDayOf(year), calendar.lastDayOf(year));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"US, 2024-02-29, 2024", "CA, 2024-02-29, 2024", "AU, 2024-02-29, 2024", "MX, 2024-02-29, 2024"})
    void a_leap_day_has_its_fiscal_year(String code, LocalDate day, int year) {
        assertThat(FiscalCalendar.find(code).orElseThrow().yearOf(day)).isEqualTo(year);
    }

    @Test
    void the_calendars_come_in_the_order_of_the_file() {
        assertThat(FiscalCalendar.codes()).containsExactly("US", "AU", "CA", "MX", "UK", "IN", "CALENDAR");
    }

    @Test
    void a_calendar_of_nobody_is_not_found() {
        assertThat(FiscalCalendar.find("XX")).isEmpty();
    }
}
