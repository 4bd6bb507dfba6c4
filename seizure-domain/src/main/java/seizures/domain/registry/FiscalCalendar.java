package seizures.domain.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose fiscal year: it starts on the first of a month and is named by the calendar year in which it ends, so that the
 * United States' FY2024 is October 2023 to September 2024. Read from {@code calendars.csv}.
 */
public record FiscalCalendar(String code, String name, int firstMonth) {
    private static final Map<String, FiscalCalendar> CALENDARS = read();

    public static Optional<FiscalCalendar> find(String code) {
        return Optional.ofNullable(CALENDARS.get(code));
    }

    /** In the order of the file. */
    public static Set<String> codes() {
        return CALENDARS.keySet();
    }

    /** The fiscal year that a day belongs to. */
    public int yearOf(LocalDate day) {
        return firstMonth > 1 && day.getMonthValue() >= firstMonth ? day.getYear() + 1 : day.getYear();
    }

    /** The first day of a fiscal year. */
    public LocalDate firstDayOf(int year) {
        return LocalDate.of(firstMonth > 1 ? year - 1 : year, firstMonth, 1);
    }

    /** The last day of a fiscal year. */
    public LocalDate lastDayOf(int year) {
        return firstDayOf(year + 1).minusDays(1);
    }

    private static Map<String, FiscalCalendar> read() {
        var calendars = new LinkedHashMap<String, FiscalCalendar>();
        for (var row : RegistryFile.rows("calendars.csv")) {
            var calendar =
                    new FiscalCalendar(row.get("calendar"), row.get("name"), Integer.parseInt(row.get("first_month")));
            calendars.put(calendar.code(), calendar);
        }
        return Collections.unmodifiableMap(calendars);
    }
}
