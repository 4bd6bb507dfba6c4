package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;

/**
 * Where the mix of a series left the usual one. A run is compared with what was usual before it began, for as many
 * periods as that is made of; then it is the usual mix itself.
 *
 * @param covered which buckets can be judged
 * @param mixes of the buckets, in their order
 */
record Shifts(Shift rule, Measure measure, Buckets buckets, CoveredPeriods covered, List<Mix> mixes) {
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final int ENOUGH_BEFORE = 3;

    Shifts(Shift rule, Measure measure, Buckets buckets, CoveredPeriods covered) {
        this(
                rule,
                measure,
                buckets,
                covered,
                buckets.points().stream()
                        .map(points -> Mix.of(rule.of(), measure, points))
                        .toList());
    }

    private Mix mix(int t) {
        return mixes.get(t - 1);
    }

    private @Nullable UsualMix usualBefore(int t) {
        var periods = mixes.subList(t - 1 - rule.before(), t - 1);
        var usual = UsualMix.of(periods);
        return usual.before().total() < (long) ENOUGH_BEFORE * rule.atLeast() ? null : usual;
    }

    /** Not where its usual reporters do not cover the period: part of the mix would be missing. */
    private boolean isLeft(UsualMix usual, int t) {
        return covered.isCovered(t) && isLeft(usual, mix(t));
    }

    private boolean isLeft(UsualMix usual, Mix mix) {
        return mix.total() >= rule.atLeast() && usual.isLeft(mix, rule.rate());
    }

    /** Periods in a row whose mix is not the usual one before them. */
    private record Run(UsualMix usual, int from, int to) {}

    List<Episode> episodes() {
        return runs().stream()
                .map(run -> episode(run.usual(), run.from(), run.to()))
                .toList();
    }

    /** By period the share that an alert is about, its usual share, and the highest share below the alarm. */
    Optional<Curve> curve(Predicate<String> isKey) {
        return runs().stream()
                .filter(run -> isKey.test(key(run.from())))
                .findFirst()
                .map(run ->
                        curve(run, furthest(run.usual(), run.from(), run.to()).value()));
    }

    private Curve curve(Run run, String value) {
        int first = Math.max(1, run.from() - Curves.PERIODS_BEFORE);
        int last = Math.min(buckets.size(), run.to() + Curves.PERIODS_AFTER);
        var parts = IntStream.rangeClosed(first, last)
                .mapToObj(t -> part(t, value, usualAt(run, t)))
                .toList();
        return new Curve(Curve.Shape.PERIODS, "% of " + measure.unit(), parts);
    }

    private @Nullable UsualMix usualAt(Run run, int t) {
        if (t >= run.from() && t <= run.to()) {
            return run.usual();
        }
        return t > rule.before() && covered.isCovered(t) && mix(t).total() >= rule.atLeast() ? usualBefore(t) : null;
    }

    /** @param usual null where nothing is judged */
    private Curve.Part part(int t, String value, @Nullable UsualMix usual) {
        var mix = mix(t);
        var share = percent(mix.total() == 0 ? 0 : mix.share(value));
        return usual == null || mix.total() == 0
                ? new Curve.Part(buckets.period(t), share, null, null)
                : new Curve.Part(
                        buckets.period(t),
                        share,
                        percent(usual.before().share(value)),
                        percent(usual.most(value, mix, rule.rate()) / (double) mix.total()));
    }

    private String key(int t) {
        return buckets.period(t).from().toString();
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int t = rule.before() + 1; t <= buckets.size(); t++) {
            var usual = usualBefore(t);
            if (usual != null && isLeft(usual, t)) {
                int last = t;
                while (last < buckets.size() && last + 1 < t + rule.before() && isLeft(usual, last + 1)) {
                    last++;
                }
                runs.add(new Run(usual, t, last));
                t = last;
            }
        }
        return runs;
    }

    /**
     * One share in one period.
     *
     * @param t the bucket, from 0
     * @param value whose share has risen
     * @param probability of such a share by chance
     */
    private record Risen(int t, String value, double probability, long above) {}

    /** The share furthest out: the least probable, and of those too improbable to tell apart the highest. */
    private Risen furthest(UsualMix usual, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(t -> mix(t).counts().keySet().stream().map(value -> risen(usual, t, value)))
                .min(Comparator.comparingDouble(Risen::probability)
                        .thenComparing(Comparator.comparingLong(Risen::above).reversed()))
                .orElseThrow();
    }

    private Risen risen(UsualMix usual, int t, String value) {
        long above = mix(t).count(value) - Math.round(usual.before().share(value) * mix(t).total());
        return new Risen(t, value, usual.probability(value, mix(t)), above);
    }

    private Episode episode(UsualMix usual, int from, int to) {
        var furthest = furthest(usual, from, to);
        var holding = holding(furthest.value(), from, to);
        var mix = mix(furthest.t());
        long most = usual.most(furthest.value(), mix, rule.rate());
        double expected = usual.before().share(furthest.value());
        double observed = mix.share(furthest.value());
        double limit = most / (double) mix.total();
        var probability = new BigDecimal(furthest.probability()).round(TWO_DIGITS);
        return Episode.of(
                        key(from),
                        new Span(buckets.period(from).from(), buckets.period(to).to()),
                        percent(observed),
                        percent(expected),
                        percent(limit),
                        limit > expected
                                ? BigDecimal.valueOf((observed - expected) / (limit - expected))
                                        .setScale(4, RoundingMode.HALF_EVEN)
                                : null,
                        Sums.largestFirst(holding),
                        raisedAt(usual, from),
                        probability,
                        grounds(usual, from, to, furthest, limit, probability),
                        holding)
                .about(furthest.value());
    }

    static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_EVEN);
    }

    private List<Point> holding(String value, int from, int to) {
        var holding = new ArrayList<Point>();
        for (var point : buckets.in(from, to)) {
            var goods = rule.of().of(point.fact(), point.goods()).get(value);
            if (goods != null) {
                holding.add(new Point(point.fact(), goods, measure.amount(point.fact(), goods)));
            }
        }
        return holding;
    }

    /** When the first period was complete, or its mix was last known to have become so if that was later. */
    private Instant raisedAt(UsualMix usual, int t) {
        var complete = buckets.period(t).to().plus(rule.completeAfter());
        var known = new TreeMap<Instant, List<Point>>();
        for (var point : buckets.in(t)) {
            known.computeIfAbsent(point.fact().knownAt(), at -> new ArrayList<>())
                    .add(point);
        }
        var sofar = new ArrayList<Point>();
        var since = Instant.MIN;
        boolean was = false;
        for (var step : known.entrySet()) {
            sofar.addAll(step.getValue());
            boolean is = isLeft(usual, Mix.of(rule.of(), measure, sofar));
            since = is && !was ? step.getKey() : since;
            was = is;
        }
        return since.isAfter(complete) ? since : complete;
    }

    private List<String> grounds(
            UsualMix usual, int from, int to, Risen furthest, double limit, BigDecimal probability) {
        int t = furthest.t();
        var grounds = new ArrayList<String>();
        grounds.add(moved(usual, t, furthest.value(), "rose") + "; "
                + percent(limit).toPlainString() + " % would have been no alarm");
        mix(t).counts().keySet().stream()
                .filter(value -> !value.equals(furthest.value()))
                .filter(value -> usual.probability(value, mix(t)) <= rule.rate())
                .map(value -> moved(usual, t, value, "rose"))
                .forEach(grounds::add);
        usual.before().counts().keySet().stream()
                .min(Comparator.comparingDouble(
                        value -> mix(t).share(value) - usual.before().share(value)))
                .filter(value -> mix(t).share(value) < usual.before().share(value))
                .map(value -> moved(usual, t, value, "fell"))
                .ifPresent(grounds::add);
        grounds.add(Rarity.words(probability, buckets.window().plural()));
        if (to > from) {
            grounds.add((to - from + 1) + " " + buckets.window().plural() + " in a row, " + buckets.name(from) + " to "
                    + buckets.name(to));
        }
        return grounds;
    }

    /** {@code class PRECURSOR rose from 3.9 % (9 of 230, the 12 months before) to 31.4 % (11 of 35) in 2024-03}. */
    private String moved(UsualMix usual, int t, String value, String how) {
        var before = usual.before();
        return rule.of().word() + " " + value + " " + how + " from "
                + percent(before.share(value)).toPlainString() + " % (" + before.count(value) + " of " + before.total()
                + ", the " + rule.before() + " " + buckets.window().plural() + " before) to "
                + percent(mix(t).share(value)).toPlainString() + " % (" + mix(t).count(value) + " of "
                + mix(t).total() + ") in " + buckets.name(t);
    }
}
