package seizures.domain.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.contract.RegisterEntry.CalendarEntry;

/**
 * One state of the register of fiscal calendars: those of the build, {@code calendars.csv}, and what registrars entered on
 * top. Immutable.
 */
public final class CalendarRegister {
    static final CalendarRegister BASE = new CalendarRegister(read());

    private final Map<String, FiscalCalendar> calendars;

    private CalendarRegister(Map<String, FiscalCalendar> calendars) {
        this.calendars = Collections.unmodifiableMap(calendars);
    }

    /** This register with entries on top. */
    CalendarRegister with(Collection<CalendarEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(calendars);
        entries.forEach(entry ->
                all.put(entry.calendar(), new FiscalCalendar(entry.calendar(), entry.name(), entry.firstMonth())));
        return new CalendarRegister(all);
    }

    public Optional<FiscalCalendar> find(String code) {
        return Optional.ofNullable(calendars.get(code));
    }

    Set<String> codes() {
        return calendars.keySet();
    }

    private static Map<String, FiscalCalendar> read() {
        var calendars = new LinkedHashMap<String, FiscalCalendar>();
        for (var row : RegistryFile.rows("calendars.csv")) {
            var calendar =
                    new FiscalCalendar(row.get("calendar"), row.get("name"), Integer.parseInt(row.get("first_month")));
            calendars.put(calendar.code(), calendar);
        }
        return calendars;
    }
}
