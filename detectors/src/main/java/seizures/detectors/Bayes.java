package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.UPPER;

import java.util.List;
import seizures.detectors.model.NegativeBinomial;

/**
 * Bayes 1, 2, 3: the posterior predictive of a Poisson count after the reference periods with Jeffreys' prior, which is
 * negative binomial (Riebler 2004; Höhle 2007, Comput Stat 22). Reference periods are the w before the present one and
 * w to each side of the same period in each of the b years before.
 */
final class Bayes implements Detector {
    static final Column<Double> SUM_OF_REFERENCES = Column.number("sumReference");
    private final Description description;

    private Bayes(int number, int years, int half, boolean currentYear) {
        this.description = new Description(
                "BAYES_" + number,
                number == 1
                        ? List.of("bayes", "Bayes (negative-binomial posterior predictive, Jeffreys prior)")
                        : List.of(),
                "Riebler 2004; Höhle 2007",
                List.of(
                        Param.integer("b", years, 0, 50, "years back"),
                        Param.integer("w", half, 0, 200, "periods to each side"),
                        Param.flag("currentYear", currentYear, "use the w periods before the present one"),
                        Param.number("alpha", 0.05, 1e-12, 0.5, "false alarm rate per period"),
                        Param.remark("n", "reference periods")),
                List.of(SUM_OF_REFERENCES, EXPECTED, UPPER, ALARM));
    }

    static Bayes bayes1() {
        return new Bayes(1, 0, 6, true);
    }

    static Bayes bayes2() {
        return new Bayes(2, 1, 6, true);
    }

    static Bayes bayes3() {
        return new Bayes(3, 2, 4, false);
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int years = settings.integer("b");
        int half = settings.integer("w");
        boolean current = settings.flag("currentYear");
        int reach = Math.max(current ? half : 0, years > 0 ? years * series.frequency() + half : 0);
        int periods = (current ? half : 0) + years * (2 * half + 1);
        var findings = new Findings(description, from, to);
        for (int t = Math.max(from, reach + 1); t <= to && periods > 0; t++) {
            double sum = current ? series.sum(t - half, t - 1) : 0;
            for (int year = 1; year <= years; year++) {
                int middle = t - year * series.frequency();
                sum += series.sum(middle - half, Math.min(middle + half, t - 1));
            }
            var predictive = new NegativeBinomial((sum + 0.5) / periods, (periods + 1.0) / periods);
            double upper = predictive.quantile(1 - settings.number("alpha"));
            findings.put(SUM_OF_REFERENCES, t, sum);
            findings.put(EXPECTED, t, predictive.mean());
            findings.put(UPPER, t, upper);
            findings.put(ALARM, t, series.at(t) > upper);
        }
        return findings;
    }
}
