package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Series;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.JsonFields;
import seizures.contract.SeizureId;

/**
 * {@code COMMITMENT}: what became of a change that was promised for a day: it came and lasts, it did not come, or it
 * was lost again. Counts after the event are compared with those of a stated time before it.
 *
 * @param event first day on which the change can be seen
 * @param baselineFrom first day of the time before; the last lies before the event
 * @param up whether more was promised, or less
 * @param target part of the baseline by which it shall change, 0 where any change will do
 * @param sustain periods that are judged together
 * @param patience periods after the event in which nothing need be seen yet
 * @param rate of wrong verdicts for each period
 * @param completeAfter how long after its end a period is taken for reported
 */
record Commitment(
        LocalDate event,
        LocalDate baselineFrom,
        LocalDate baselineTo,
        boolean up,
        double target,
        CalendarWindow bucket,
        int sustain,
        int patience,
        double rate,
        Duration completeAfter,
        Duration holdFor)
        implements Kind {
    private static final double USUAL_RATE = 0.01;
    private static final int LEAST_PERIODS = 6;
    private static final int USUALLY_SUSTAINED = 3;

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        KindFields.needSeizures(fields, measure, "a sum of doses or masses shows mostly the largest seizure");
        var event = fields.required("event").day();
        var baseline = fields.required("baseline").object();
        var from = baseline == null ? null : baseline.required("from").day();
        var to = baseline == null ? null : baseline.required("to").day();
        if (baseline != null) {
            baseline.refuseUnknown();
        }
        var direction = fields.required("direction").oneOf(List.of("UP", "DOWN"), word -> word);
        var target = fields.has("target") ? fields.required("target").fraction() : Double.valueOf(0);
        var bucket = KindFields.bucket(fields);
        var sustain = KindFields.whole(fields, "sustain", 1, 60, USUALLY_SUSTAINED);
        var patience = KindFields.whole(fields, "patience", 1, 400, sustain == null ? 1 : 2 * sustain);
        var rate = KindFields.falseAlarmRate(fields, USUAL_RATE);
        var completeAfter = KindFields.completeAfter(fields);
        var holdFor = KindFields.holdFor(fields, bucket, completeAfter);
        if (event == null || from == null || to == null || direction == null || target == null || bucket == null) {
            return null;
        }
        if (sustain == null || patience == null || rate == null || completeAfter == null || holdFor == null) {
            return null;
        }
        boolean up = direction.equals("UP");
        var commitment =
                new Commitment(event, from, to, up, target, bucket, sustain, patience, rate, completeAfter, holdFor);
        commitment.check(fields);
        return commitment;
    }

    private void check(JsonFields fields) {
        if (!baselineTo.isBefore(event)) {
            fields.fault("baseline/to", "must be before the event");
        }
        var end = firstWhole(baselineFrom);
        for (int periods = 0; periods < LEAST_PERIODS; periods++) {
            end = bucket.after(bucket.around(end)).firstDay();
        }
        if (end.isAfter(baselineTo.plusDays(1))) {
            fields.fault("baseline", "must hold at least " + LEAST_PERIODS + " whole " + bucket.plural());
        }
    }

    /** Its own period and all later ones, since a change of the baseline changes what each is compared with. */
    @Override
    public Span reach(Fact fact) {
        return bucket.of(fact)
                .filter(period -> isLookedAt(period.firstDay()))
                .map(period -> new Span(period.from(), Span.ALL.to()))
                .orElse(new Span(fact.first(), fact.first()));
    }

    private boolean isLookedAt(LocalDate day) {
        return !day.isBefore(event) || (!day.isBefore(baselineFrom) && !day.isAfter(baselineTo));
    }

    /** The next period may go on with it. */
    @Override
    public Span reach(Span window) {
        return new Span(window.from(), bucket.after(window).to());
    }

    @Override
    public boolean readsCoverage() {
        return true;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public Optional<Span> elapsed(Instant before, Instant now) {
        return bucket.completed(before, now, completeAfter);
    }

    @Override
    public String unit(Measure measure) {
        return measure.unit() + " in " + sustain + " " + bucket.plural();
    }

    @Override
    public List<Episode> episodes(Question question) {
        return Episode.touching(question.span(), assessment(question).episodes());
    }

    private CommitmentAssessment assessment(Question question) {
        var end = bucket.completeAt(question.now(), completeAfter);
        return CommitmentAssessment.of(
                this, before(question.series()), after(question.series(), end), question.coverage());
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        return CommitmentCurve.of(assessment(question), before(question.series()), unit(question.measure()));
    }

    /** Whole periods only, so that a baseline of a year is twelve months. */
    private Buckets before(Series series) {
        return Buckets.from(series, bucket, firstWhole(baselineFrom), endOf(baselineTo));
    }

    private Buckets after(Series series, Instant end) {
        return Buckets.from(series, bucket, firstWhole(event), end);
    }

    /** The first day of the first period that starts on this day or later. */
    LocalDate firstWhole(LocalDate day) {
        var period = bucket.around(day);
        return period.firstDay().isBefore(day) ? bucket.after(period).firstDay() : day;
    }

    private static Instant endOf(LocalDate day) {
        return Span.ofDays(day, day).to();
    }

    @Override
    public String headline(String subject) {
        return "COMMITMENT_" + subject;
    }

    /** What its last periods come to now. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        var buckets = Buckets.from(question.series(), bucket, span.firstDay(), span.to());
        int first = Math.max(1, buckets.size() - sustain + 1);
        return question.measure().shown(Sums.of(buckets.in(first, buckets.size())));
    }
}
