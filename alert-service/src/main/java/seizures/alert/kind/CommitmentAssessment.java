package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import seizures.alert.kind.CommitmentVerdict.Phase;
import seizures.alert.series.Episode;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.detectors.model.NegativeBinomial;

/**
 * What is to be said of a commitment after each period: the last few together against as many of the baseline, as a
 * negative binomial with the dispersion of the baseline's own periods, or of its sums of so many, whichever is larger.
 *
 * @param said of each period after the event, in their order
 */
record CommitmentAssessment(
        Commitment rule, CommitmentBaseline baseline, CoveredPeriods covered, List<CommitmentVerdict> said) {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    static CommitmentAssessment of(Commitment rule, Buckets before, Buckets after, ReportCoverage coverage) {
        var reported = CoveredPeriods.of(before, coverage);
        var reporters = reported.everyone();
        var baseline =
                CommitmentBaseline.of(CoveredPeriods.by(reporters, reported.ports(), before, coverage), rule.sustain());
        var covered = CoveredPeriods.by(reporters, reported.ports(), after, coverage);
        var verdicts = new CommitmentAssessment(rule, baseline, covered, new ArrayList<>());
        if (baseline.tells()) {
            verdicts.judge();
        }
        return verdicts;
    }

    private Buckets after() {
        return covered.buckets();
    }

    private void judge() {
        var phase = Phase.OPEN;
        int changedSince = 0;
        int achievedUntil = 0;
        for (int t = 1; t <= after().size(); t++) {
            if (!covered.areCovered(Math.max(1, t - rule.sustain() + 1), t)) {
                said.add(new CommitmentVerdict(Phase.NO_DATA, 0, 0, 0, 1, rule.up()));
                continue;
            }
            var verdict = verdict(t, phase, changedSince, achievedUntil);
            boolean begins = verdict.phase() == Phase.CHANGE && phase != Phase.CHANGE && phase != Phase.STALL;
            changedSince = begins || (verdict.phase() == Phase.CHANGE && changedSince == 0)
                    ? t - rule.sustain() + 1
                    : changedSince;
            achievedUntil = verdict.phase() == Phase.CHANGE ? t : achievedUntil;
            phase = verdict.phase();
            said.add(verdict);
        }
    }

    /** @param changedSince first period of the change, 0 before there was one; achieved until another */
    private CommitmentVerdict verdict(int t, Phase before, int changedSince, int achievedUntil) {
        if (t < rule.sustain()) {
            return new CommitmentVerdict(Phase.OPEN, 0, 0, 0, 1, rule.up());
        }
        long count = sum(t - rule.sustain() + 1, t);
        if (changedSince > 0 && t - rule.sustain() >= changedSince) {
            var lost = lost(count, changedSince, Math.min(achievedUntil, t - rule.sustain()));
            if (lost.probability() <= rule.rate()) {
                return lost;
            }
        }
        var change = against(Phase.CHANGE, count, baseline.mean(), baseline.periods(), rule.up());
        boolean changed = change.probability() <= rule.rate() || before == Phase.CHANGE;
        var goal = baseline.mean() * (rule.up() ? 1 + rule.target() : 1 - rule.target());
        var shortfall = against(Phase.STALL, count, goal, baseline.periods(), !rule.up());
        boolean isShort = rule.target() > 0 && shortfall.probability() <= rule.rate();
        if (t > rule.patience() && (isShort || !changed)) {
            return isShort ? shortfall : change.as(Phase.STALL);
        }
        return changed ? change : change.as(before == Phase.REBOUND ? Phase.REBOUND : Phase.OPEN);
    }

    /** Whether what had been achieved is gone: the last periods against the mean of those of the change. */
    private CommitmentVerdict lost(long count, int from, int to) {
        var judged = IntStream.rangeClosed(from, to).filter(covered::isCovered).toArray();
        int periods = Math.max(1, judged.length);
        double achieved = Math.max(0.5, (double)
                        IntStream.of(judged).mapToLong(t -> sum(t, t)).sum())
                / periods;
        return against(Phase.REBOUND, count, achieved, periods, !rule.up());
    }

    private CommitmentVerdict against(Phase phase, long count, double level, int known, boolean up) {
        var usual = baseline.sum(rule.sustain(), level, known);
        double probability = up ? usual.upperTail((double) count) : usual.lowerTail((double) count);
        double limit = up ? usual.quantile(1 - rule.rate()) : lowest(usual);
        return new CommitmentVerdict(phase, count, rule.sustain() * level, limit, probability, up);
    }

    /** The lowest count that is not too low. */
    private double lowest(NegativeBinomial usual) {
        return usual.quantile(Math.nextUp(rule.rate()));
    }

    private long sum(int from, int to) {
        return Sums.of(after().in(from, to)).longValueExact();
    }

    /** One for each run of periods with the same verdict, numbered, so that it stays the same when its edges move. */
    List<Episode> episodes() {
        var episodes = new ArrayList<Episode>();
        Map<Phase, Integer> number = new EnumMap<>(Phase.class);
        for (int t = 1; t <= said.size(); t++) {
            int first = t;
            var phase = said(t).phase();
            while (t < said.size() && said(t + 1).phase() == phase) {
                t++;
            }
            if (phase != Phase.OPEN && phase != Phase.NO_DATA) {
                int which = number.merge(phase, 1, Integer::sum);
                episodes.add(episode(phase, which, first, t));
            }
        }
        return episodes;
    }

    private CommitmentVerdict said(int t) {
        return said.get(t - 1);
    }

    private Episode episode(Phase phase, int which, int first, int last) {
        int from = phase == Phase.STALL ? first : Math.max(1, first - rule.sustain() + 1);
        var newest = said(last);
        var probability = new BigDecimal(Math.clamp(newest.probability(), 0, 1)).round(TWO_DIGITS);
        var points = after().in(Math.max(1, last - rule.sustain() + 1), last);
        return Episode.of(
                        phase + "#" + which,
                        new Span(
                                after().period(from).from(),
                                after().period(last).to()),
                        BigDecimal.valueOf(newest.count()),
                        rounded(newest.expected(), 2),
                        rounded(newest.limit(), 2),
                        newest.limit() == newest.expected()
                                ? null
                                : rounded(
                                        (newest.count() - newest.expected()) / (newest.limit() - newest.expected()), 4),
                        Sums.largestFirst(points),
                        raisedAt(first),
                        probability,
                        grounds(phase, first, last, newest, probability),
                        points)
                .about(phase.name());
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** When the period was complete that first brought the verdict, or the count known to be out if that was later. */
    private Instant raisedAt(int first) {
        var over = after().period(first).to().plus(rule.completeAfter());
        var stated = covered.statedAt(first);
        var complete = stated.isAfter(over) ? stated : over;
        var verdict = said(first);
        var points = after().in(Math.max(1, first - rule.sustain() + 1), first);
        boolean isOut = verdict.up() ? verdict.count() > verdict.limit() : verdict.count() < verdict.limit();
        if (!isOut) {
            return complete;
        }
        var known = verdict.up()
                ? Sums.reached(BigDecimal.valueOf(Math.floor(verdict.limit()) + 1), points)
                : Sums.fallen(BigDecimal.valueOf(Math.ceil(verdict.limit()) - 1), points);
        return known.isAfter(complete) ? known : complete;
    }

    private List<String> grounds(Phase phase, int first, int last, CommitmentVerdict newest, BigDecimal probability) {
        var grounds = new ArrayList<String>();
        var usual = rule.sustain() * baseline.mean();
        grounds.add(words(phase, last, probability) + ": " + newest.count() + " in the " + rule.sustain() + " "
                + after().window().plural() + " to " + after().name(last) + ", " + percent(newest.count() / usual - 1)
                + " against the baseline's "
                + rounded(usual, 2).stripTrailingZeros().toPlainString());
        if (phase == Phase.REBOUND) {
            grounds.add(rounded(newest.expected(), 2).stripTrailingZeros().toPlainString() + " had been achieved; "
                    + rounded(newest.limit(), 0).stripTrailingZeros().toPlainString() + " would have been no alarm");
        }
        if (rule.target() > 0) {
            grounds.add("promised was " + percent(rule.up() ? rule.target() : -rule.target()));
        }
        if (phase != Phase.STALL || rule.target() > 0) {
            grounds.add("of such a count if not so: probability "
                    + probability.stripTrailingZeros().toPlainString());
        }
        grounds.add((last - first + 1) + " " + after().window().plural() + " so far, since " + after().name(first)
                + "; the baseline is " + baseline.periods() + " "
                + after().window().plural() + " with " + baseline.count()
                + ", from " + rule.baselineFrom() + " to " + rule.baselineTo() + ", the event of " + rule.event());
        notJudged(last).ifPresent(grounds::add);
        return grounds;
    }

    /** What comes after a verdict's last period and cannot be judged. */
    private Optional<String> notJudged(int last) {
        int until = last;
        while (until < said.size() && said(until + 1).phase() == Phase.NO_DATA) {
            until++;
        }
        int to = until;
        return IntStream.rangeClosed(last + 1, until)
                .filter(t -> !covered.isCovered(t))
                .boxed()
                .findFirst()
                .map(from -> "no data: not all has been reported since " + after().name(from)
                        + (to == said.size() ? "" : ", until " + after().name(to)) + "; not judged");
    }

    private String words(Phase phase, int last, BigDecimal probability) {
        return switch (phase) {
            case OPEN -> "open";
            case NO_DATA -> "no data";
            case CHANGE -> "the change has come";
            case STALL ->
                said(last).expected() == rule.sustain() * baseline.mean()
                        ? "the change is not yet proven (p = " + probability.toPlainString() + ")"
                        : "the change falls short";
            case REBOUND -> "the change is lost";
        };
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * part);
    }
}
