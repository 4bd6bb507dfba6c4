package seizures.domain.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Whose fiscal year: it starts on the first of a month and is named by the calendar year in which it ends, so that the
 * United States' FY2024 is October 2023 to September 2024. In the registers in force: see
 * {@link CalendarRegister}.
 *
 * @param code of the country, {@code US}
 * @param firstMonth of its fiscal year, 1 to 12
 */
public record FiscalCalendar(String code, String name, int firstMonth) {
    /** By its code, {@code US}, in the registers in force on this thread. */
    public static Optional<FiscalCalendar> find(String code) {
        return Registers.inForce().calendars().find(code);
    }

    /** In the order of the file; those of registrars behind. */
    public static Set<String> codes() {
        return Registers.inForce().calendars().codes();
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
}
