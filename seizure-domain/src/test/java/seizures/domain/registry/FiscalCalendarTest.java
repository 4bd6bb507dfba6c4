package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterEntry.CalendarEntry;

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

    @Test
    void a_calendar_that_a_registrar_enters_is_known_from_its_day_on() {
        var at = Instant.parse("2026-02-01T12:00:00Z");
        var day = LocalDate.of(2026, 2, 1);
        var entry = new CalendarEntry("NZ", "New Zealand financial year", 7, "Public Finance Act 1989");
        var book = new RegisterBook();
        book.take(List.of(new RegisterAct.EntryMade(entry, 1, day, "registrar", "new", at, at)));

        assertThat(book.knownAt(day.minusDays(1)).during(() -> FiscalCalendar.find("NZ")))
                .isEmpty();
        assertThat(book.knownAt(day)
                        .during(() -> FiscalCalendar.find("NZ").orElseThrow().firstDayOf(2026)))
                .isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(book.registers().during(FiscalCalendar::codes)).endsWith("CALENDAR", "NZ");
    }
}
