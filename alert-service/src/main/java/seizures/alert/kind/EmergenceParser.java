package seizures.alert.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.measure.Trait;
import seizures.commons.request.JsonFields;
import seizures.domain.registry.FiscalCalendar;

/** Reads the properties of an {@link Emergence}. */
final class EmergenceParser {
    private static final int USUAL_LOOK_BACK = 24;
    private static final int LONGEST_LOOK_BACK = 240;
    private static final FiscalCalendar US = FiscalCalendar.find("US").orElseThrow();

    private static final List<String> PERIODS = List.of("MONTH", "QUARTER", "FISCAL_YEAR");

    private EmergenceParser() {}

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var of = fields.required("of").oneOf(List.of(Trait.values()), Trait::word);
        var period = fields.has("period")
                ? fields.required("period").word(PERIODS, EmergenceParser::period)
                : new CalendarWindow(CalendarWindow.Unit.MONTH, US);
        var lookBack = fields.has("lookBack")
                ? fields.required("lookBack").whole(1, LONGEST_LOOK_BACK)
                : Integer.valueOf(USUAL_LOOK_BACK);
        var since = fields.has("since")
                ? Optional.ofNullable(fields.required("since").day())
                : Optional.<LocalDate>empty();
        var holdFor = KindParser.holdFor(fields);
        return of == null || period == null || lookBack == null || holdFor == null
                ? null
                : new Emergence(of, period, lookBack, since, holdFor);
    }

    /** A day or a week would leave out what is known to a month alone. */
    private static Optional<CalendarWindow> period(String word) {
        return KindParser.unit(word)
                .filter(unit -> PERIODS.contains(unit.name()))
                .map(unit -> new CalendarWindow(unit, US));
    }
}
