package seizures.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.domain.registry.FiscalCalendar;

/** Reads the properties of an {@link Emergence}. */
final class EmergenceParser {
    private static final int USUAL_LOOK_BACK = 24;
    private static final int LONGEST_LOOK_BACK = 240;
    private static final FiscalCalendar US = FiscalCalendar.find("US").orElseThrow();

    private EmergenceParser() {}

    static @Nullable Kind read(Fields fields, @Nullable Measure measure) {
        var of = fields.text("of", Trait::of, "is none of " + Trait.words());
        var period = fields.has("period")
                ? fields.text("period", EmergenceParser::period, "is none of MONTH, QUARTER, FISCAL_YEAR")
                : new CalendarWindow(CalendarWindow.Unit.MONTH, US);
        var lookBack = fields.has("lookBack")
                ? fields.whole("lookBack", 1, LONGEST_LOOK_BACK)
                : Integer.valueOf(USUAL_LOOK_BACK);
        var since = fields.has("since") ? Optional.ofNullable(fields.day("since")) : Optional.<LocalDate>empty();
        var holdFor = KindParser.holdFor(fields);
        return of == null || period == null || lookBack == null || holdFor == null
                ? null
                : new Emergence(of, period, lookBack, since, holdFor);
    }

    /** A day or a week would leave out what is known to a month alone. */
    private static Optional<CalendarWindow> period(String word) {
        return KindParser.unit(word)
                .filter(unit -> List.of("MONTH", "QUARTER", "FISCAL_YEAR").contains(unit.name()))
                .map(unit -> new CalendarWindow(unit, US));
    }
}
