package seizures.alert.kind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Measure;
import seizures.commons.request.JsonFields;

/** Reads the properties of a {@link Commitment}. */
final class CommitmentParser {
    private static final double USUAL_RATE = 0.01;
    private static final int LEAST_PERIODS = 6;

    private CommitmentParser() {}

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        if (measure != null && !(measure instanceof Measure.Seizures)) {
            fields.fault(
                    "kind",
                    "must go with the measure SEIZURES: a sum of doses or masses shows mostly the largest seizure");
        }
        var event = fields.required("event").day();
        var baseline = fields.required("baseline").object();
        var from = baseline == null ? null : baseline.required("from").day();
        var to = baseline == null ? null : baseline.required("to").day();
        if (baseline != null) {
            baseline.refuseUnknown();
        }
        var direction = fields.required("direction").oneOf(List.of("UP", "DOWN"), word -> word);
        var target = fields.has("target") ? fields.required("target").fraction() : Double.valueOf(0);
        var bucket = fields.required("bucket").word(TrendParser.BUCKETS, TrendParser::bucket);
        var sustain = fields.has("sustain") ? fields.required("sustain").whole(1, 60) : Integer.valueOf(3);
        var patience = fields.has("patience")
                ? fields.required("patience").whole(1, 400)
                : Integer.valueOf(sustain == null ? 1 : 2 * sustain);
        var rate = fields.has("falseAlarmRate")
                ? fields.required("falseAlarmRate").number(1e-9, 0.5)
                : Double.valueOf(USUAL_RATE);
        var completeAfter = TrendParser.completeAfter(fields);
        var holdFor = fields.has("holdFor")
                ? Optional.ofNullable(fields.required("holdFor").duration(Duration.ZERO, KindParser.LONGEST))
                : Optional.<Duration>empty();
        if (event == null || from == null || to == null || direction == null || target == null || bucket == null) {
            return null;
        }
        if (sustain == null || patience == null || rate == null || completeAfter == null) {
            return null;
        }
        var commitment = new Commitment(
                event,
                from,
                to,
                direction.equals("UP"),
                target,
                bucket,
                sustain,
                patience,
                rate,
                completeAfter,
                holdFor.orElseGet(() -> TrendParser.untilTheNext(bucket, completeAfter)));
        check(fields, commitment);
        return commitment;
    }

    private static void check(JsonFields fields, Commitment commitment) {
        if (!commitment.baselineTo().isBefore(commitment.event())) {
            fields.fault("baseline/to", "must be before the event");
        }
        var end = commitment.firstWhole(commitment.baselineFrom());
        for (int periods = 0; periods < LEAST_PERIODS; periods++) {
            end = commitment.bucket().after(commitment.bucket().around(end)).firstDay();
        }
        if (end.isAfter(commitment.baselineTo().plusDays(1))) {
            fields.fault(
                    "baseline",
                    "must hold at least 6 whole " + commitment.bucket().plural());
        }
    }
}
