package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.commons.request.JsonFields;
import seizures.domain.registry.FiscalCalendar;

/** Reads the property {@code when} of a rule. A new kind is an entry in {@link #KINDS}, and its class. */
public final class KindParser {
    static final Duration DAY = Duration.ofHours(24);
    static final Duration LONGEST = Duration.ofDays(400);
    /** Ten years: a replay of the past can leave its alerts firing until they are corrected. */
    public static final Duration LONGEST_HOLD = Duration.ofDays(3_660);

    /** What reads the rest of the properties. Nothing comes of it where a fault is found. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Kind read(JsonFields fields, @Nullable Measure measure);
    }

    private static final Map<String, Reader> KINDS = kinds();

    private KindParser() {}

    private static Map<String, Reader> kinds() {
        var kinds = new LinkedHashMap<String, Reader>();
        kinds.put("THRESHOLD", (fields, measure) -> threshold(fields));
        kinds.put("SINGLE", KindParser::single);
        kinds.put("TREND", TrendParser::read);
        kinds.put("EMERGENCE", EmergenceParser::read);
        kinds.put("SHIFT", ShiftParser::read);
        kinds.put("SILENCE", SilenceParser::read);
        kinds.put("COMMITMENT", CommitmentParser::read);
        kinds.put("NO_DATA", (fields, measure) -> noData(fields));
        return kinds;
    }

    public static @Nullable Kind parse(@Nullable JsonFields fields, @Nullable Measure measure) {
        if (fields == null) {
            return null;
        }
        var reader = fields.required("kind").word(KINDS.keySet(), name -> Optional.ofNullable(KINDS.get(name)));
        var kind = reader == null ? null : reader.read(fields, measure);
        if (reader != null) {
            fields.refuseUnknown();
        }
        return kind;
    }

    private static @Nullable Kind single(JsonFields fields, @Nullable Measure measure) {
        var value = fields.required("value").positive();
        var holdFor = holdFor(fields);
        if (measure instanceof Measure.Seizures) {
            fields.fault("kind", "must not be SINGLE for the measure SEIZURES: each seizure is one");
        }
        return value == null || holdFor == null ? null : new Single(value, holdFor);
    }

    private static @Nullable Kind threshold(JsonFields fields) {
        var value = fields.required("value").positive();
        var clearBelow =
                fields.has("clearBelow") ? fields.required("clearBelow").positive() : value;
        var holdFor = holdFor(fields);
        if (value != null && clearBelow != null && clearBelow.compareTo(value) > 0) {
            fields.fault("clearBelow", "must not be above value");
        }
        var window = fields.required("window").object();
        if (window == null) {
            return null;
        }
        var kind = window.has("sliding")
                ? sliding(window, value, clearBelow, holdFor)
                : calendar(window, value, clearBelow, holdFor);
        window.refuseUnknown();
        return kind;
    }

    private static @Nullable Kind sliding(
            JsonFields window,
            @Nullable BigDecimal value,
            @Nullable BigDecimal clearBelow,
            @Nullable Duration holdFor) {
        var length = window.required("sliding").duration(Duration.ofMinutes(1), LONGEST);
        return length == null || value == null || clearBelow == null || holdFor == null
                ? null
                : new SlidingThreshold(length, value, clearBelow, holdFor);
    }

    private static @Nullable Kind calendar(
            JsonFields window,
            @Nullable BigDecimal value,
            @Nullable BigDecimal clearBelow,
            @Nullable Duration holdFor) {
        var unit = window.required("calendar").oneOf(CalendarWindow.Unit.class);
        var fiscal = unit == CalendarWindow.Unit.FISCAL_YEAR && window.has("of")
                ? window.required("of").word(FiscalCalendar.codes(), FiscalCalendar::find)
                : FiscalCalendar.find("US").orElseThrow();
        return unit == null || fiscal == null || value == null || clearBelow == null || holdFor == null
                ? null
                : new CalendarThreshold(new CalendarWindow(unit, fiscal), value, clearBelow, holdFor);
    }

    static Optional<CalendarWindow.Unit> unit(String name) {
        for (var unit : CalendarWindow.Unit.values()) {
            if (unit.name().equals(name)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Kind noData(JsonFields fields) {
        var after = fields.required("afterDays").whole(1, 400);
        var since = fields.has("since")
                ? Optional.ofNullable(fields.required("since").day())
                : Optional.<LocalDate>empty();
        var holdFor = fields.has("holdFor")
                ? fields.required("holdFor").duration(Duration.ZERO, LONGEST)
                : DAY.multipliedBy(2);
        return after == null || holdFor == null ? null : new NoData(after, since, holdFor);
    }

    static @Nullable Duration holdFor(JsonFields fields) {
        return fields.has("holdFor")
                ? fields.required("holdFor").duration(Duration.ZERO, Objects.requireNonNull(LONGEST_HOLD))
                : DAY;
    }
}
