package seizures.alert.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a {@link Commitment}. */
final class CommitmentParser {
    private static final double USUAL_RATE = 0.01;
    private static final int LEAST_PERIODS = 6;

    private CommitmentParser() {}

    static @Nullable Kind read(Fields fields, @Nullable Measure measure) {
        if (measure != null && !(measure instanceof Measure.Seizures)) {
            fields.fault(
                    "kind", "needs the measure SEIZURES: a sum of doses or masses shows the largest seizure alone");
        }
        var event = fields.day("event");
        var baseline = fields.object("baseline");
        var from = baseline == null ? null : baseline.day("from");
        var to = baseline == null ? null : baseline.day("to");
        if (baseline != null) {
            baseline.refuseTheRest();
        }
        var direction = fields.text(
                "direction", word -> Optional.of(word).filter(List.of("UP", "DOWN")::contains), "is none of UP, DOWN");
        var target = fields.has("target") ? fields.share("target") : Double.valueOf(0);
        var bucket = fields.text("bucket", TrendParser::bucket, "is none of DAY, WEEK, MONTH");
        var sustain = fields.has("sustain") ? fields.whole("sustain", 1, 60) : Integer.valueOf(3);
        var patience = fields.has("patience")
                ? fields.whole("patience", 1, 400)
                : Integer.valueOf(sustain == null ? 1 : 2 * sustain);
        var rate = fields.has("falseAlarmRate") ? fields.rate("falseAlarmRate") : Double.valueOf(USUAL_RATE);
        var completeAfter = TrendParser.completeAfter(fields);
        var holdFor = fields.has("holdFor")
                ? Optional.ofNullable(fields.duration("holdFor", Duration.ZERO, KindParser.LONGEST))
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

    private static void check(Fields fields, Commitment commitment) {
        if (!commitment.baselineTo().isBefore(commitment.event())) {
            fields.fault("baseline/to", "is not before the event");
        }
        var end = commitment.firstWhole(commitment.baselineFrom());
        for (int periods = 0; periods < LEAST_PERIODS; periods++) {
            end = commitment.bucket().after(commitment.bucket().around(end)).firstDay();
        }
        if (end.isAfter(commitment.baselineTo().plusDays(1))) {
            fields.fault(
                    "baseline",
                    "holds fewer than 6 whole " + commitment.bucket().plural());
        }
    }
}
