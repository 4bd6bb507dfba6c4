package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.series.Episode;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.JsonFields;
import seizures.domain.registry.FiscalCalendar;

/** {@code THRESHOLD}: how it is read, and how the kinds with a fixed value tell of an episode. */
final class Threshold {
    private static final int SCORE_DECIMALS = 4;

    private Threshold() {}

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var value = fields.required("value").positive();
        var clearBelow =
                fields.has("clearBelow") ? fields.required("clearBelow").positive() : value;
        var holdFor = KindFields.holdFor(fields);
        if (value != null && clearBelow != null && clearBelow.compareTo(value) > 0) {
            fields.fault("clearBelow", "must not be above value");
        }
        var window = fields.required("window").object();
        if (window == null) {
            return null;
        }
        var length = window.has("sliding") ? sliding(window) : null;
        var period = window.has("sliding") ? null : calendar(window);
        window.refuseUnknown();
        if (value == null || clearBelow == null || holdFor == null) {
            return null;
        }
        if (length != null) {
            return new SlidingThreshold(length, value, clearBelow, holdFor);
        }
        return period == null ? null : new CalendarThreshold(period, value, clearBelow, holdFor);
    }

    private static @Nullable Duration sliding(JsonFields window) {
        return window.required("sliding").duration(Duration.ofMinutes(1), KindFields.LONGEST);
    }

    private static @Nullable CalendarWindow calendar(JsonFields window) {
        var unit = window.required("calendar").oneOf(CalendarWindow.Unit.class);
        var fiscal = unit == CalendarWindow.Unit.FISCAL_YEAR && window.has("of")
                ? window.required("of").word(FiscalCalendar.codes(), FiscalCalendar::find)
                : KindFields.US;
        return unit == null || fiscal == null ? null : new CalendarWindow(unit, fiscal);
    }

    /**
     * An episode whose sum is at least the value.
     *
     * @param highest exact
     * @param value as the rule states it
     * @param points that carry it
     */
    static Episode episode(
            String key,
            Span window,
            Measure measure,
            BigDecimal highest,
            BigDecimal value,
            Collection<Point> points,
            Instant raisedAt) {
        return Episode.of(
                key,
                window,
                measure.shown(highest),
                null,
                value,
                highest.divide(measure.exact(value), SCORE_DECIMALS, RoundingMode.HALF_EVEN),
                Sums.largestFirst(points),
                raisedAt,
                null,
                List.of(),
                List.copyOf(points));
    }
}
