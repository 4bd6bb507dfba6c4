package seizures.intake.seal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import seizures.contract.Agency;
import seizures.domain.registry.FiscalCalendar;

/**
 * What an agency's figures are published by: {@code 2024-03}, {@code 2024-Q1}, {@code 2024}, or {@code FY2024}, the
 * fiscal year of the agency's country.
 */
record Period(String name, LocalDate from, LocalDate to) {
    private static final Pattern FISCAL_YEAR = Pattern.compile("FY([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    /** Where the calendar's code is not the country's. */
    private static final Map<String, String> CALENDARS = Map.of("GB", "UK");

    /** @throws IllegalArgumentException in words for who asks */
    static Period parse(String text, Agency agency) {
        var fiscalYear = FISCAL_YEAR.matcher(text);
        if (fiscalYear.matches()) {
            var calendar = calendarOf(agency);
            int year = Integer.parseInt(fiscalYear.group(1));
            return new Period(text, calendar.firstDayOf(year), calendar.lastDayOf(year));
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            var first = YearMonth.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2);
            return new Period(text, first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        if (YEAR.matcher(text).matches()) {
            var year = Year.parse(text);
            return new Period(text, year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        return month(text);
    }

    private static Period month(String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                var month = YearMonth.parse(text);
                return new Period(text, month.atDay(1), month.atEndOfMonth());
            }
        } catch (DateTimeException _) {
            // a thirteenth month is no month
        }
        throw new IllegalArgumentException(
                "must be a month (2024-03), quarter (2024-Q1), year (2024) or fiscal year (FY2024)");
    }

    private static FiscalCalendar calendarOf(Agency agency) {
        var country = agency.code().substring(0, 2);
        return FiscalCalendar.find(CALENDARS.getOrDefault(country, country))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a quarter or month such as 2024-Q1: no fiscal year of " + country + " is known"));
    }
}
