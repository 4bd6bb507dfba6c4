package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Sums;
import seizures.commons.request.JsonFields;
import seizures.contract.SeizureId;

/**
 * {@code HIGHEST}: a period comes to more than each of so many before it, as "the most in three years". A period that its
 * usual reporters do not cover is not one of those before: what nobody reported is not low. It may be the highest itself,
 * since what is missing can only add to it.
 *
 * @param periods how many covered periods it must exceed; with fewer known periods it raises nothing
 */
record Highest(CalendarWindow bucket, int periods, LocalDate since, Duration completeAfter, Duration holdFor)
        implements Periodic {
    private static final int FEWEST = 2;
    private static final int MOST = 400;
    private static final int SCORE_DECIMALS = 4;

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var bucket = KindFields.bucket(fields);
        var periods = fields.required("periods").whole(FEWEST, MOST);
        var since = KindFields.since(fields);
        var completeAfter = KindFields.completeAfter(fields);
        var holdFor = KindFields.holdFor(fields, bucket, completeAfter);
        return bucket == null || periods == null || since == null || completeAfter == null || holdFor == null
                ? null
                : new Highest(bucket, periods, since, completeAfter, holdFor);
    }

    @Override
    public List<Episode> episodes(Question question) {
        var buckets = buckets(question.series(), question.now());
        var covered = CoveredPeriods.of(buckets, question.coverage());
        var sums =
                IntStream.rangeClosed(1, buckets.size()).mapToObj(buckets::sum).toList();
        var known = new ArrayList<Integer>();
        var episodes = new ArrayList<Episode>();
        for (int t = 1; t <= buckets.size(); t++) {
            if (known.size() >= periods && sums.get(t - 1).signum() > 0) {
                var before = known.subList(known.size() - periods, known.size());
                int top = before.stream()
                        .max(Comparator.comparing(one -> sums.get(one - 1)))
                        .orElseThrow();
                if (sums.get(top - 1).signum() > 0 && sums.get(t - 1).compareTo(sums.get(top - 1)) > 0) {
                    episodes.add(episode(question.measure(), covered, t, top, before));
                }
            }
            if (covered.isCovered(t)) {
                known.add(t);
            }
        }
        return Episode.touching(question.span(), episodes);
    }

    private Episode episode(Measure measure, CoveredPeriods covered, int t, int top, List<Integer> before) {
        var buckets = covered.buckets();
        var points = buckets.in(t);
        var sum = buckets.sum(t);
        var limit = buckets.sum(top);
        return Episode.of(
                buckets.period(t).from().toString(),
                buckets.period(t),
                measure.shown(sum),
                null,
                measure.shown(limit),
                sum.divide(limit, SCORE_DECIMALS, RoundingMode.HALF_EVEN),
                Sums.largestFirst(points),
                raisedAt(covered, t, limit, before),
                null,
                List.of("more than in each of the " + periods + " " + bucket.plural()
                        + " before that are known; most was in "
                        + buckets.name(top) + ": "
                        + measure.shown(limit).stripTrailingZeros().toPlainString() + " "
                        + measure.unit()),
                points);
    }

    /** When it was complete, or later: when its own reports reached the most before, or the last of those fell below it. */
    private Instant raisedAt(CoveredPeriods covered, int t, BigDecimal limit, List<Integer> before) {
        var buckets = covered.buckets();
        var raisedAt = later(buckets.period(t).to().plus(completeAfter), Sums.reached(limit, buckets.in(t)));
        for (int one : before) {
            raisedAt = later(raisedAt, Sums.fallen(limit, buckets.in(one)));
            raisedAt = later(raisedAt, covered.statedAt(one));
        }
        return raisedAt;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        return Curves.byPeriod(question, bucket, null);
    }

    @Override
    public String headline(String subject) {
        return "HIGHEST";
    }

    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        return question.measure()
                .shown(Sums.of(question.series().between(span.firstDay(), span.lastDay()).stream()
                        .filter(point -> bucket.of(point.fact()).isPresent())
                        .toList()));
    }
}
