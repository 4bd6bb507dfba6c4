package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.measure.Trait;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.commons.request.JsonFields;
import seizures.contract.SeizureId;
import seizures.domain.dimension.Dimension;

/**
 * {@code SHIFT}: of the seizures of a period a larger share holds goods of one class, form … than in the periods
 * before. Shares of counts are compared: a share of a mass would be that of the largest seizure.
 *
 * @param of what the shares are of
 * @param before how many periods make the usual mix
 * @param rate of false alarms for each period, at most
 * @param atLeast seizures in a period that is looked at, and thrice as many in those before
 */
record Shift(
        Trait of,
        CalendarWindow bucket,
        int before,
        double rate,
        int atLeast,
        LocalDate since,
        Duration completeAfter,
        Duration holdFor)
        implements Periodic {
    private static final double USUAL_RATE = 0.01;
    private static final int USUALLY_AT_LEAST = 10;
    /** A route or a combination is not one of the few things that a seizure can be. */
    private static final List<Trait> PARTS =
            List.of(Trait.SUBSTANCE, Trait.FAMILY, Trait.CLASS, Trait.FORM, Trait.PORT, Trait.MODE, Trait.ORIGIN);

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        KindFields.needSeizures(fields, measure, "a share of doses or masses is that of the largest seizure");
        var of = fields.required("of").oneOf(PARTS, Trait::word);
        var bucket = KindFields.bucket(fields);
        var before = KindFields.whole(fields, "baseline", 4, 400, usualBaseline(bucket));
        var rate = KindFields.falseAlarmRate(fields, USUAL_RATE);
        var atLeast = KindFields.whole(fields, "atLeast", 1, 1_000_000, USUALLY_AT_LEAST);
        var since = KindFields.since(fields);
        var completeAfter = KindFields.completeAfter(fields);
        var holdFor = KindFields.holdFor(fields, bucket, completeAfter);
        if (of == null || bucket == null || before == null || rate == null) {
            return null;
        }
        return atLeast == null || since == null || completeAfter == null || holdFor == null
                ? null
                : new Shift(of, bucket, before, rate, atLeast, since, completeAfter, holdFor);
    }

    /** A year of months, half a year of weeks, eight weeks of days. */
    private static int usualBaseline(@Nullable CalendarWindow bucket) {
        return switch (bucket == null ? 0 : bucket.perYear()) {
            case 12 -> 12;
            case 52 -> 26;
            default -> 56;
        };
    }

    @Override
    public String unit(Measure measure) {
        return "% of " + measure.unit();
    }

    @Override
    public List<Episode> episodes(Question question) {
        if (!question.span().from().isBefore(seenUntil(question.now()))) {
            return List.of();
        }
        return Episode.touching(question.span(), shifts(question).episodes());
    }

    private Shifts shifts(Question question) {
        var buckets = buckets(question.series(), question.now());
        return new Shifts(this, question.measure(), buckets, CoveredPeriods.of(buckets, question.coverage()));
    }

    /** The share that moved, with the usual one; the sums by month where the alert no longer stands. */
    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        return shifts(question).curve(isKey).orElseGet(() -> Curves.byMonth(question));
    }

    @Override
    public String headline(String subject) {
        return "SHIFT";
    }

    @Override
    public Optional<Dimension> subjectDimension() {
        return of.dimension();
    }

    @Override
    public Optional<String> countedAs() {
        return Optional.of("percent");
    }

    /** The share of what was taken back of its seizures, or else of what most of them hold. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var points = question.series()
                .between(question.span().firstDay(), question.span().lastDay());
        var own = points.stream()
                .filter(point -> seizures.contains(point.fact().seizureId()))
                .toList();
        var value = Mix.gone(of, question.measure(), own)
                .most()
                .or(() -> Mix.of(of, question.measure(), own).most());
        var all = Mix.of(of, question.measure(), points);
        return value.map(all::share).map(Shifts::percent).orElse(BigDecimal.ZERO);
    }
}
