package seizures.alert.kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Buckets;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.commons.request.JsonFields;
import seizures.detectors.Column;
import seizures.detectors.Description;
import seizures.detectors.Detector;
import seizures.detectors.Detectors;
import seizures.detectors.InputFault;
import seizures.detectors.Settings;
import seizures.domain.registry.FiscalCalendar;

/** Reads the properties of a {@link Trend}. */
final class TrendParser {
    private static final double USUAL_RATE = 0.01;
    static final List<String> BUCKETS = List.of("DAY", "WEEK", "MONTH");

    private TrendParser() {}

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        if (measure != null && !(measure instanceof Measure.Seizures)) {
            fields.fault(
                    "kind", "needs the measure SEIZURES: a sum of doses or masses shows the largest seizure alone");
        }
        var detector = fields.required("detector").word(TrendAdmission.OFFERED, TrendParser::alarming);
        var bucket = fields.required("bucket").word(TrendParser.BUCKETS, TrendParser::bucket);
        var direction = fields.has("direction")
                ? fields.required("direction").oneOf(List.of("UP", "DOWN"), word -> word)
                : "UP";
        var rate = fields.has("falseAlarmRate")
                ? fields.required("falseAlarmRate").number(1e-9, 0.5)
                : Double.valueOf(USUAL_RATE);
        var params = fields.has("params") ? fields.required("params").plainMembers() : Map.<String, Object>of();
        var since = fields.has("since") ? fields.required("since").day() : Buckets.EARLIEST;
        var completeAfter = completeAfter(fields);
        var holdFor =
                fields.has("holdFor") ? fields.required("holdFor").duration(Duration.ZERO, KindParser.LONGEST) : null;
        if (detector == null || bucket == null || direction == null || rate == null || since == null) {
            return null;
        }
        var settings = settings(fields, detector.description(), direction, rate, params);
        if (completeAfter == null) {
            return null;
        }
        return new Trend(
                detector.description().name(),
                settings,
                direction.equals("UP"),
                bucket,
                since,
                completeAfter,
                holdFor == null ? untilTheNext(bucket, completeAfter) : holdFor);
    }

    /** A period is taken for reported a day after its end, when the day is over everywhere, unless the rule says. */
    static @Nullable Duration completeAfter(JsonFields fields) {
        return fields.has("completeAfter")
                ? fields.required("completeAfter").duration(Duration.ZERO, KindParser.LONGEST)
                : KindParser.DAY;
    }

    /** So that an alert is not over before the next period can go on with it. */
    static Duration untilTheNext(CalendarWindow bucket, Duration completeAfter) {
        int days = Math.ceilDiv(366, bucket.perYear()) + 1;
        return completeAfter.plusDays(days);
    }

    private static Map<String, Object> settings(
            JsonFields fields, Description detector, String direction, double rate, Map<String, Object> params) {
        for (var name : List.of("alpha", "direction")) {
            if (params.containsKey(name) && (name.equals("direction") || takesRate(detector))) {
                fields.fault("params/" + name, "must be stated as " + (name.equals("alpha") ? "falseAlarmRate" : name));
            }
        }
        var settings = new LinkedHashMap<String, Object>(params);
        if (takesRate(detector)) {
            settings.put("alpha", rate);
        } else if (fields.has("falseAlarmRate")) {
            fields.fault("falseAlarmRate", "must be omitted: " + detector.name() + " has no false alarm rate");
        }
        if (detector.params().stream().anyMatch(param -> param.name().equals("direction"))) {
            settings.put("direction", direction);
        } else if (direction.equals("DOWN")) {
            fields.fault("direction", "must be UP: " + detector.name() + " detects rises only");
        }
        var faults = new ArrayList<InputFault>();
        Settings.parse(detector, settings, faults);
        faults.forEach(fault -> fields.fault(fault.pointer().substring(1), fault.detail()));
        return settings;
    }

    /** The letter alpha stands for another thing in some detectors, which then may be large. */
    private static boolean takesRate(Description detector) {
        return detector.params().stream().anyMatch(param -> param.name().equals("alpha") && param.max() <= 0.5);
    }

    private static Optional<Detector> alarming(String name) {
        return Detectors.named(name).filter(TrendParser::isAlarming);
    }

    /** Labels of a trend are no alarms. */
    private static boolean isAlarming(Detector detector) {
        return detector.description().columns().stream().anyMatch(column -> column.meaning() == Column.Meaning.ALARM);
    }

    static Optional<CalendarWindow> bucket(String word) {
        var fiscal = FiscalCalendar.find("US").orElseThrow();
        return KindParser.unit(word)
                .filter(unit -> BUCKETS.contains(unit.name()))
                .map(unit -> new CalendarWindow(unit, fiscal));
    }
}
