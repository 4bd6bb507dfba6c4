package seizures.alert.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a {@link Silence}. */
final class SilenceParser {
    private static final double USUAL_RATE = 0.001;

    private SilenceParser() {}

    static @Nullable Kind read(Fields fields, @Nullable Measure measure) {
        var bucket = fields.text("bucket", TrendParser::bucket, "is none of DAY, WEEK, MONTH");
        var rate = fields.has("falseAlarmRate") ? fields.rate("falseAlarmRate") : Double.valueOf(USUAL_RATE);
        var since = fields.has("since") ? fields.day("since") : Buckets.EARLIEST;
        var completeAfter = TrendParser.completeAfter(fields);
        var holdFor = fields.has("holdFor") ? fields.duration("holdFor", Duration.ZERO, KindParser.LONGEST) : null;
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
