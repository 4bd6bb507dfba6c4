package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.contract.AlertVersion.Reference;
import seizures.detectors.CountSeries;
import seizures.detectors.Detectors;
import seizures.detectors.Findings.Finding;
import seizures.detectors.ReferencePeriods;
import seizures.detectors.Settings;

/**
 * What a detector says of a series, and the runs of periods that it flags.
 *
 * @param first position of the first period that was looked at: those before are what the detector learns from
 * @param findings none where there is nothing beyond those
 * @param nowcasts of rules that look at periods before they are complete
 * @param references what the detector takes for normal when it looks at a position
 */
record TrendRuns(
        Trend rule,
        CoveredPeriods covered,
        int first,
        @Nullable IntFunction<Finding> findings,
        @Nullable Nowcasts nowcasts,
        IntFunction<ReferencePeriods> references) {
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final int MOST_PERIODS_BACK = 100;

    /** @param covered at least one period */
    static TrendRuns of(Trend rule, CoveredPeriods covered, Instant now) {
        var buckets = covered.buckets();
        var detector = Detectors.named(rule.detector()).orElseThrow();
        var settings = settings(rule);
        var series = series(covered);
        int learns = buckets.window().perYear();
        int first = detector.faults(series, settings, 1, buckets.size()).isEmpty() ? 1 : learns + 1;
        IntFunction<ReferencePeriods> references =
                t -> ReferencePeriods.of(detector, settings, series.frequency(), first, t);
        if (buckets.size() < first) {
            return new TrendRuns(rule, covered, first, null, null, references);
        }
        if (rule.nowcast()) {
            var nowcasts = new Nowcasts(rule, covered, now, series, settings);
            return new TrendRuns(rule, covered, first, nowcasts::at, nowcasts, references);
        }
        var found = detector.run(series, settings, first, buckets.size());
        return new TrendRuns(rule, covered, first, found::at, null, references);
    }

    /** A search over all of the past would be too long for a series of days. */
    static Settings settings(Trend rule) {
        var detector = Detectors.named(rule.detector()).orElseThrow();
        var params = new LinkedHashMap<String, Object>(rule.params());
        if (detector.description().params().stream()
                .anyMatch(param -> param.name().equals("M"))) {
            params.putIfAbsent("M", MOST_PERIODS_BACK);
        }
        return Settings.parse(detector.description(), params, new ArrayList<>());
    }

    Buckets buckets() {
        return covered.buckets();
    }

    private static CountSeries series(CoveredPeriods covered) {
        var counts = covered.counts();
        var buckets = covered.buckets();
        var day = buckets.period(1).firstDay();
        return switch (buckets.window().perYear()) {
            case 12 -> new CountSeries(12, day.getYear(), day.getMonthValue(), counts);
            case 52 ->
                new CountSeries(
                        52, day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), counts);
            default -> new CountSeries(365, day.getYear(), day.getDayOfYear(), counts);
        };
    }

    List<Episode> episodes() {
        var episodes = new ArrayList<Episode>();
        for (int t = first; t <= buckets().size(); t++) {
            if (isFlagged(t)) {
                int last = t;
                while (last < buckets().size() && isFlagged(last + 1)) {
                    last++;
                }
                episodes.add(episode(t, last));
                t = last;
            }
        }
        return episodes;
    }

    /** The periods around a window, each with what was expected and what would have been no alarm. */
    List<Curve.Part> parts(Span window) {
        var parts = new ArrayList<Curve.Part>();
        var drawn = Curves.around(window, buckets().window());
        for (int t = 1; t <= buckets().size(); t++) {
            if (buckets().period(t).overlaps(drawn)) {
                boolean isJudged = covered.isCovered(t) || isFlagged(t);
                parts.add(new Curve.Part(
                        buckets().period(t),
                        buckets().sum(t),
                        isJudged ? rounded(expected(t), 2) : null,
                        isJudged ? rounded(limit(t), 2) : null));
            }
        }
        return parts;
    }

    /** Not a fall where not all was reported; but more than usual is more than usual, whatever is still to be reported. */
    boolean isFlagged(int t) {
        return findings != null
                && t >= first
                && findings.apply(t).alarm()
                && (covered.isCovered(t) || (rule.up() && buckets().sum(t).doubleValue() > expected(t)));
    }

    /** NaN where the detector does not say. */
    double expected(int t) {
        return findings == null || t < first ? Double.NaN : findings.apply(t).expected();
    }

    /** The highest count that does not raise the alarm; NaN where the detector does not say. */
    double limit(int t) {
        if (findings == null || t < first) {
            return Double.NaN;
        }
        return rule.up() ? findings.apply(t).upper() : findings.apply(t).lower();
    }

    private Episode episode(int from, int to) {
        int peak = peak(from, to);
        var key = buckets().period(from).from().toString();
        return Episode.of(
                        key,
                        new Span(
                                buckets().period(from).from(),
                                buckets().period(to).to()),
                        buckets().sum(peak),
                        rounded(expected(peak), 2),
                        rounded(limit(peak), 2),
                        rounded(score(peak), 4),
                        Sums.largestFirst(buckets().in(from, to)),
                        raisedAt(from),
                        probability(peak),
                        new TrendGrounds(this).words(from, to, peak),
                        buckets().in(from, to))
                .restingOn(reference(peak));
    }

    private @Nullable Reference reference(int t) {
        var periods = references.apply(t);
        return periods.count() == 0
                ? null
                : new Reference(
                        buckets().period(periods.first()).from(),
                        buckets().period(periods.last()).to(),
                        periods.count());
    }

    /** The period furthest out; the first of several as far. */
    private int peak(int from, int to) {
        int peak = from;
        for (int t = from + 1; t <= to; t++) {
            peak = out(t) > out(peak) ? t : peak;
        }
        return peak;
    }

    private double out(int t) {
        double score = score(t);
        double off = buckets().sum(t).doubleValue() - expected(t);
        return Double.isNaN(score) ? (rule.up() ? off : -off) : score;
    }

    /** (observed − expected) / (limit − expected); NaN where either is not known or the limit is not beyond the other. */
    private double score(int t) {
        double room = limit(t) - expected(t);
        boolean isBeyond = rule.up() ? room > 0 : room < 0;
        return isBeyond ? (buckets().sum(t).doubleValue() - expected(t)) / room : Double.NaN;
    }

    @Nullable
    BigDecimal probability(int t) {
        double probability = findings == null ? Double.NaN : findings.apply(t).probability();
        return probability >= 0 && probability <= 1 ? new BigDecimal(probability).round(TWO_DIGITS) : null;
    }

    static @Nullable BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN) : null;
    }

    /** When the first period was complete, or known to be covered, or its count to be out of line if that was later. */
    private Instant raisedAt(int t) {
        var complete = buckets().period(t).to().plus(rule.completeAfter());
        var known = knownAt(t);
        var looked = nowcasts != null ? nowcasts.since(t, known) : known.isAfter(complete) ? known : complete;
        var stated = covered.statedAt(t);
        return stated.isAfter(looked) ? stated : looked;
    }

    private Instant knownAt(int t) {
        var points = buckets().in(t);
        var count = buckets().sum(t);
        if (!rule.up()) {
            double lower = limit(t);
            return Sums.fallen(
                    Double.isFinite(lower) ? BigDecimal.valueOf(lower).max(count) : count, points);
        }
        double upper = limit(t);
        var least = Double.isFinite(upper) && upper >= 0 ? BigDecimal.valueOf(Math.floor(upper) + 1) : count;
        return count.signum() <= 0 ? Instant.MIN : Sums.reached(least.min(count), points);
    }
}
