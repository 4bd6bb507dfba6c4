package seizures.intake.seal;

import java.time.LocalDate;
import java.util.Map;
import seizures.contract.Agency;
import seizures.domain.calendar.CalendarPeriod;
import seizures.domain.registry.FiscalCalendar;

/**
 * What an agency's figures are published by: {@code 2024-03}, {@code 2024-Q1}, {@code 2024}, or {@code FY2024}, the
 * fiscal year of the agency's country.
 *
 * @param from first day
 * @param to last day
 */
record Period(String name, LocalDate from, LocalDate to) {
    /** Where the calendar's code is not the country's. */
    private static final Map<String, String> CALENDARS = Map.of("GB", "UK");

    /** @throws IllegalArgumentException with a message for the caller */
    static Period parse(String text, Agency agency) {
        return CalendarPeriod.parse(text, () -> calendarOf(agency))
                .map(period -> new Period(text, period.firstDay(), period.lastDay()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a month (2024-03), quarter (2024-Q1), year (2024) or fiscal year (FY2024)"));
    }

    private static FiscalCalendar calendarOf(Agency agency) {
        var country = agency.code().substring(0, 2);
        return FiscalCalendar.find(CALENDARS.getOrDefault(country, country))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a quarter or month such as 2024-Q1: no fiscal year of " + country + " is known"));
    }
}
