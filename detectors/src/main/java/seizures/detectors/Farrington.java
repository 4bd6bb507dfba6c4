package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.DISPERSION;
import static seizures.detectors.Column.ERROR_OF_LOG;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.SCORE;
import static seizures.detectors.Column.UPPER;

import java.util.List;
import java.util.stream.IntStream;
import seizures.detectors.model.Tails;

/**
 * Farrington's method of 1996: the same weeks, w to each side, of the past b years carry a quasi-Poisson trend; the
 * limit is two-sided on the 2/3-power scale (Farrington, Andrews, Beale, Catchpole 1996, J R Stat Soc A 159).
 *
 * <p>Each fit runs until it has converged. R surveillance stops earlier and agrees to about 2e-4.
 */
final class Farrington implements Detector {
    static final Column<Double> TREND_P = Column.number("trendP");
    static final Column<Boolean> TREND = Column.flag("trend");
    static final Column<Boolean> DEGENERATE = Column.flag("degenerate");
    static final Column<Boolean> ENOUGH_CASES = Column.flag("enoughCases");
    private static final Description DESCRIPTION = new Description(
            "FARRINGTON",
            List.of("Farrington 1996", "farrington_tight", "farrington_R", "farrington original"),
            "Farrington, Andrews, Beale, Catchpole 1996",
            List.of(
                    Param.integer("frequency", 0, 0, 366, "periods per year; 0 is that of the series"),
                    Param.integer("b", 5, 1, 30, "years back"),
                    Param.integer("w", 3, 0, 26, "periods to each side"),
                    Param.number("alpha", 0.01, 1e-12, 0.5, "two-sided false alarm rate"),
                    Param.flag("reweight", true, "weigh past outbreaks down"),
                    Param.number("weightsThreshold", 1, 0, 100, "residual above which a period loses weight"),
                    Param.flag("trend", true, "fit a trend"),
                    Param.number("trendP", 0.05, 0, 1, "the trend stays if its p is below this"),
                    Param.choice("powertrans", List.of("2/3", "none"), "scale of the limit"),
                    Limit54.PARAM,
                    Param.remark("z", "the normal quantile of 1 - alpha/2"),
                    Param.remark("sided", "two (z of 1-alpha/2)")),
            List.of(EXPECTED, DISPERSION, ERROR_OF_LOG, TREND_P, TREND, UPPER, SCORE, DEGENERATE, ENOUGH_CASES, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        return FarringtonFlexible.work(series, settings, from, to);
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int frequency = FarringtonFlexible.frequency(series, settings);
        int years = settings.integer("b");
        int half = settings.integer("w");
        double z = Tails.normalAbove(settings.number("alpha") / 2);
        double power = settings.text("powertrans").equals("none") ? 1 : 2.0 / 3;
        var rules = new FarringtonFit.Rules(
                settings.flag("reweight"),
                settings.number("weightsThreshold"),
                settings.flag("trend") && years >= 3,
                settings.number("trendP"));
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = Math.max(from, years * frequency + half + 1); t <= to; t++) {
            int[] periods = windows(t, years, half, frequency);
            if (periods.length > 2) {
                var fit = FarringtonFit.of(reference(series, periods), rules, t);
                double upper = fit.degenerate() ? fit.expected() : fit.deltaLimit(z, power);
                put(findings, t, fit, series.at(t), upper, Limit54.enough(series, settings, t));
            }
        }
        return findings;
    }

    static int[] windows(int t, int years, int half, int frequency) {
        return IntStream.iterate(years, year -> year >= 1, year -> year - 1)
                .flatMap(year -> IntStream.rangeClosed(t - year * frequency - half, t - year * frequency + half))
                .filter(period -> period < t)
                .toArray();
    }

    static FarringtonFit.Reference reference(CountSeries series, int[] periods) {
        double[] counts = IntStream.of(periods).mapToDouble(series::at).toArray();
        return new FarringtonFit.Reference(periods, counts, new int[periods.length], 1);
    }

    static void put(Findings findings, int t, FarringtonFit fit, double observed, double upper, boolean enough) {
        findings.put(EXPECTED, t, fit.expected());
        findings.put(DISPERSION, t, fit.dispersion());
        if (!Double.isNaN(fit.errorOfLog())) {
            findings.put(ERROR_OF_LOG, t, fit.errorOfLog());
        }
        if (!Double.isNaN(fit.trendP())) {
            findings.put(TREND_P, t, fit.trendP());
        }
        findings.put(TREND, t, fit.trend());
        findings.put(UPPER, t, upper);
        if (upper > fit.expected()) {
            findings.put(SCORE, t, (observed - fit.expected()) / (upper - fit.expected()));
        }
        findings.put(DEGENERATE, t, fit.degenerate());
        findings.put(ENOUGH_CASES, t, enough);
        findings.put(ALARM, t, enough && observed > upper);
    }
}
