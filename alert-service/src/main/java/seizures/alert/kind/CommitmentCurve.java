package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.CommitmentVerdict.Phase;
import seizures.alert.series.Curve;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;

/**
 * What a commitment is judged by, to be drawn: the sums of so many periods in a row, before and after the event, beside
 * what the baseline comes to in as many, what was promised, and what was said of them.
 */
record CommitmentCurve(CommitmentAssessment assessment, Buckets before, BigDecimal usual) {
    static Curve of(CommitmentAssessment assessment, Buckets before, String unit) {
        var usual = rounded(assessment.rule().sustain() * assessment.baseline().mean());
        var curve = new CommitmentCurve(assessment, before, usual);
        var parts = new ArrayList<Curve.Part>();
        parts.addAll(curve.baseline());
        parts.addAll(curve.judged());
        return new Curve(Curve.Shape.PERIODS, unit, parts, curve.stretches(), curve.target());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    }

    private int sustain() {
        return assessment.rule().sustain();
    }

    /** Named by the last of its periods. */
    private BigDecimal sum(Buckets buckets, int t) {
        return Sums.of(buckets.in(Math.max(1, t - sustain() + 1), t));
    }

    private List<Curve.Part> baseline() {
        var parts = new ArrayList<Curve.Part>();
        for (int t = sustain(); t <= before.size(); t++) {
            parts.add(new Curve.Part(before.period(t), sum(before, t), usual, null));
        }
        return parts;
    }

    /** Too early, or not all reported: with neither an expectation nor a limit. */
    private List<Curve.Part> judged() {
        var after = assessment.covered().buckets();
        var parts = new ArrayList<Curve.Part>();
        for (int t = 1; t <= assessment.said().size(); t++) {
            var verdict = assessment.said().get(t - 1);
            boolean isJudged = t >= sustain() && verdict.phase() != Phase.NO_DATA;
            parts.add(new Curve.Part(
                    after.period(t),
                    sum(after, t),
                    isJudged ? rounded(verdict.expected()) : null,
                    isJudged ? rounded(verdict.limit()) : null));
        }
        return parts;
    }

    private List<Curve.Stretch> stretches() {
        var stretches = new ArrayList<Curve.Stretch>();
        if (before.size() > 0) {
            var all = before.period(1).and(before.period(before.size()));
            stretches.add(new Curve.Stretch(all, "baseline"));
        }
        var said = assessment.said();
        for (int t = 1; t <= said.size(); t++) {
            var words = words(said.get(t - 1).phase());
            var period = assessment.covered().buckets().period(t);
            boolean goesOn = t > 1 && said.get(t - 2).phase() == said.get(t - 1).phase();
            if (words != null) {
                var span = goesOn ? stretches.removeLast().span().and(period) : new Span(period.from(), period.to());
                stretches.add(new Curve.Stretch(span, words));
            }
        }
        return stretches;
    }

    private static @Nullable String words(Phase phase) {
        return switch (phase) {
            case OPEN -> null;
            case NO_DATA -> "no data";
            case CHANGE, STALL, REBOUND -> phase.name().toLowerCase(Locale.ROOT);
        };
    }

    private @Nullable BigDecimal target() {
        double promised = assessment.rule().target();
        double factor = assessment.rule().up() ? 1 + promised : 1 - promised;
        return promised == 0 ? null : rounded(sustain() * assessment.baseline().mean() * factor);
    }
}
