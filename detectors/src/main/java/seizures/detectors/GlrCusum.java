package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.IN_CONTROL_MEAN;
import static seizures.detectors.Column.STATISTIC;

import java.util.List;
import seizures.detectors.model.Interruption;

/**
 * Generalised likelihood ratio for a lasting rise of the mean by an unknown factor that began at an unknown period
 * since the last alarm, Poisson or negative binomial with variance m + alpha m² (Höhle and Paul 2008). Alarm at the
 * threshold; the search starts again after it.
 */
final class GlrCusum implements Detector {
    /** Likelihood terms in one run, counted without Newton's steps. */
    private static final long MOST_WORK = 300_000_000;

    private static final Description DESCRIPTION = new Description(
            "GLR_NB",
            List.of("glr", "glr_poisson", "generalised likelihood ratio CUSUM (Hoehle and Paul 2008)"),
            "Höhle and Paul 2008",
            List.of(
                    InControl.PARAM,
                    Param.number("alpha", 0.2, 0, 1000, "extra variance of the negative binomial; 0 is Poisson"),
                    Param.number("threshold", 5, 0, 1e6, "alarm at this log likelihood ratio"),
                    Param.integer("Mtilde", 1, 1, 1000, "shortest rise looked for"),
                    Param.integer("M", -1, -1, 10_000, "longest rise looked for; -1 is any"),
                    Param.remark("change", "intercept, increase only"),
                    Param.remark("restart", "the search starts again after each alarm")),
            List.of(IN_CONTROL_MEAN, STATISTIC, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        long longest = settings.integer("M") < 0 ? to - from + 1 : settings.integer("M");
        boolean heavy = settings.number("alpha") > 0 && longest * longest * (to - from + 1) > MOST_WORK;
        return heavy
                ? List.of(
                        new InputFault("/params/M", "with " + (to - from + 1) + " periods is too much work; bound it"))
                : InControl.faults(settings, from, to);
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        double[] means = InControl.means(series, settings, from, to);
        int longest = settings.integer("M") < 0 ? Integer.MAX_VALUE : settings.integer("M");
        var findings = new Findings(DESCRIPTION, from, to);
        int start = from;
        for (int t = from; t <= to; t++) {
            var rise = new Rise(series, means, from, settings.number("alpha"));
            double statistic = 0;
            for (int since = t; since >= start && t - since < longest; since--) {
                rise.reachBackTo(since);
                if (t - since + 1 >= settings.integer("Mtilde")) {
                    statistic = Math.max(statistic, rise.ratio(since, t));
                }
            }
            boolean alarm = statistic >= settings.number("threshold");
            findings.put(IN_CONTROL_MEAN, t, means[t - from]);
            findings.put(STATISTIC, t, statistic);
            findings.put(ALARM, t, alarm);
            start = alarm ? t + 1 : start;
        }
        return findings;
    }

    /** The likeliest factor of a stretch, kept while the stretch grows backwards. */
    private static final class Rise {
        private final CountSeries series;
        private final double[] means;
        private final int from;
        private final double alpha;
        private double counted;
        private double expected;
        private double theta;

        Rise(CountSeries series, double[] means, int from, double alpha) {
            this.series = series;
            this.means = means;
            this.from = from;
            this.alpha = alpha;
        }

        void reachBackTo(int t) {
            counted += series.at(t);
            expected += means[t - from];
        }

        double ratio(int first, int last) {
            Interruption.check();
            if (counted <= expected && alpha == 0) {
                return 0;
            }
            theta = alpha == 0 ? Math.log(counted / expected) : likeliest(first, last);
            if (theta <= 0) {
                return 0;
            }
            if (alpha == 0) {
                return counted * theta - (counted - expected);
            }
            double sum = 0;
            for (int t = first; t <= last; t++) {
                sum += LrCusum.ratio(series.at(t), means[t - from], theta, alpha);
            }
            return sum;
        }

        /** Newton's method on the concave log likelihood of the negative binomial. */
        private double likeliest(int first, int last) {
            double guess = Math.max(theta, 0);
            for (int i = 0; i < 100; i++) {
                double slope = 0;
                double bend = 0;
                for (int t = first; t <= last; t++) {
                    double raised = means[t - from] * Math.exp(guess);
                    double room = 1 + alpha * raised;
                    slope += (series.at(t) - raised) / room;
                    bend += raised * (1 + alpha * series.at(t)) / (room * room);
                }
                double step = Math.clamp(slope / bend, -2, 2);
                guess += step;
                if (Math.abs(step) < 1e-12 || guess < -50) {
                    break;
                }
            }
            return guess;
        }
    }
}
