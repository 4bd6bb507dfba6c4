package seizures.alert.kind;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.commons.request.JsonFields;
import seizures.domain.registry.FiscalCalendar;

/** Properties that several kinds have, each with its bounds and its default. */
final class KindFields {
    static final Duration DAY = Duration.ofHours(24);
    static final Duration LONGEST = Duration.ofDays(400);
    static final FiscalCalendar US = FiscalCalendar.find("US").orElseThrow();
    static final CalendarWindow DAYS = new CalendarWindow(CalendarWindow.Unit.DAY, US);

    private static final List<String> BUCKETS = List.of("DAY", "WEEK", "MONTH");

    private KindFields() {}

    /** @param why a sum of anything else would mislead */
    static void needSeizures(JsonFields fields, @Nullable Measure measure, String why) {
        if (measure != null && !(measure instanceof Measure.Seizures)) {
            fields.fault("kind", "must go with the measure SEIZURES: " + why);
        }
    }

    static @Nullable CalendarWindow bucket(JsonFields fields) {
        return fields.required("bucket").word(BUCKETS, word -> period(word, BUCKETS));
    }

    /** A period of the calendar by its name, if it is one of those that the kind can use. */
    static Optional<CalendarWindow> period(String word, List<String> usable) {
        return usable.contains(word)
                ? Optional.of(new CalendarWindow(CalendarWindow.Unit.valueOf(word), US))
                : Optional.empty();
    }

    static @Nullable Double falseAlarmRate(JsonFields fields, double usual) {
        return fields.has("falseAlarmRate")
                ? fields.required("falseAlarmRate").number(1e-9, 0.5)
                : Double.valueOf(usual);
    }

    static @Nullable Integer whole(JsonFields fields, String name, int least, int most, int usual) {
        return fields.has(name) ? fields.required(name).whole(least, most) : Integer.valueOf(usual);
    }

    static @Nullable LocalDate since(JsonFields fields) {
        return fields.has("since") ? fields.required("since").day() : Buckets.EARLIEST;
    }

    /** A bucket is taken for reported a day after its end, when the day is over everywhere, unless the rule says. */
    static @Nullable Duration completeAfter(JsonFields fields) {
        return fields.has("completeAfter") ? fields.required("completeAfter").duration(Duration.ZERO, LONGEST) : DAY;
    }

    /** Of kinds with a fixed window: a day unless stated. */
    static @Nullable Duration holdFor(JsonFields fields) {
        return fields.has("holdFor") ? fields.required("holdFor").duration(Duration.ZERO, Kind.LONGEST_HOLD) : DAY;
    }

    /** Of kinds that judge buckets: until the next bucket can go on with the alert, unless stated. */
    static @Nullable Duration holdFor(
            JsonFields fields, @Nullable CalendarWindow bucket, @Nullable Duration completeAfter) {
        if (fields.has("holdFor")) {
            return fields.required("holdFor").duration(Duration.ZERO, LONGEST);
        }
        return bucket == null || completeAfter == null
                ? null
                : completeAfter.plusDays(Math.ceilDiv(366, bucket.perYear()) + 1);
    }
}
