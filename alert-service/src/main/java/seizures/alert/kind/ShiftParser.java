package seizures.alert.kind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Buckets;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.measure.Trait;
import seizures.commons.request.JsonFields;

/** Reads the properties of a {@link Shift}. */
final class ShiftParser {
    private static final double USUAL_RATE = 0.01;
    private static final int USUALLY_AT_LEAST = 10;
    /** A route or a combination is not one of the few things that a seizure can be. */
    private static final List<Trait> PARTS =
            List.of(Trait.SUBSTANCE, Trait.FAMILY, Trait.CLASS, Trait.FORM, Trait.PORT, Trait.MODE, Trait.ORIGIN);

    private ShiftParser() {}

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        if (measure != null && !(measure instanceof Measure.Seizures)) {
            fields.fault(
                    "kind",
                    "must go with the measure SEIZURES: a share of doses or masses is that of the largest seizure");
        }
        var of = fields.required("of").oneOf(PARTS, Trait::word);
        var bucket = fields.required("bucket").word(TrendParser.BUCKETS, TrendParser::bucket);
        var before = fields.has("baseline") ? fields.required("baseline").whole(4, 400) : usually(bucket);
        var rate = fields.has("falseAlarmRate")
                ? fields.required("falseAlarmRate").number(1e-9, 0.5)
                : Double.valueOf(USUAL_RATE);
        var atLeast = fields.has("atLeast")
                ? fields.required("atLeast").whole(1, 1_000_000)
                : Integer.valueOf(USUALLY_AT_LEAST);
        var since = fields.has("since") ? fields.required("since").day() : Buckets.EARLIEST;
        var completeAfter = TrendParser.completeAfter(fields);
        var holdFor = fields.has("holdFor")
                ? Optional.ofNullable(fields.required("holdFor").duration(Duration.ZERO, KindParser.LONGEST))
                : Optional.<Duration>empty();
        if (of == null || bucket == null || before == null || rate == null) {
            return null;
        }
        return atLeast == null || since == null || completeAfter == null
                ? null
                : new Shift(
                        of,
                        bucket,
                        before,
                        rate,
                        atLeast,
                        since,
                        completeAfter,
                        holdFor.orElseGet(() -> TrendParser.untilTheNext(bucket, completeAfter)));
    }

    /** A year of months, half a year of weeks, eight weeks of days. */
    private static @Nullable Integer usually(@Nullable CalendarWindow bucket) {
        if (bucket == null) {
            return null;
        }
        return switch (bucket.perYear()) {
            case 12 -> 12;
            case 52 -> 26;
            default -> 56;
        };
    }
}
