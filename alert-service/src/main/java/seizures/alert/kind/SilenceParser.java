package seizures.alert.kind;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Buckets;
import seizures.alert.measure.Measure;
import seizures.commons.request.JsonFields;

/** Reads the properties of a {@link Silence}. */
final class SilenceParser {
    private static final double USUAL_RATE = 0.001;

    private SilenceParser() {}

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var bucket = fields.required("bucket").word(TrendParser.BUCKETS, TrendParser::bucket);
        var rate = fields.has("falseAlarmRate")
                ? fields.required("falseAlarmRate").number(1e-9, 0.5)
                : Double.valueOf(USUAL_RATE);
        var since = fields.has("since") ? fields.required("since").day() : Buckets.EARLIEST;
        var completeAfter = TrendParser.completeAfter(fields);
        var holdFor =
                fields.has("holdFor") ? fields.required("holdFor").duration(Duration.ZERO, KindParser.LONGEST) : null;
        return bucket == null || rate == null || since == null || completeAfter == null
                ? null
                : new Silence(
                        bucket,
                        rate,
                        since,
                        completeAfter,
                        holdFor == null ? TrendParser.untilTheNext(bucket, completeAfter) : holdFor);
    }
}
