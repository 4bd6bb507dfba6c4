package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.DISPERSION;
import static seizures.detectors.Column.ERROR_OF_LOG;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.P_EXCEED;
import static seizures.detectors.Column.SCORE;
import static seizures.detectors.Column.UPPER;
import static seizures.detectors.Farrington.DEGENERATE;
import static seizures.detectors.Farrington.ENOUGH_CASES;
import static seizures.detectors.Farrington.TREND;
import static seizures.detectors.Farrington.TREND_P;

import java.util.List;
import java.util.stream.IntStream;
import seizures.detectors.model.NegativeBinomial;
import seizures.detectors.model.Tails;

/**
 * Farrington's method as improved for England's laboratory reports: all past weeks of b years carry a seasonal factor
 * of {@code noPeriods} levels and a trend, the last {@code pastNotIncluded} weeks are left out, past outbreaks lose
 * weight later, and the limit is a negative binomial quantile (Noufaily et al. 2013, Stat Med 32; {@code muan} with the
 * uncertainty of the mean: Salmon, Schumacher, Höhle 2016, J Stat Softw 70).
 */
final class FarringtonFlexible implements Detector {
    private static final long MOST_ROWS = 2_000_000;
    private static final Description DESCRIPTION = new Description(
            "FARRINGTON_FLEXIBLE",
            List.of(
                    "Farrington flexible (Noufaily 2013)",
                    "farringtonFlexible_textbook",
                    "farringtonFlexible_R",
                    "farrington improved"),
            "Noufaily, Enki, Farrington, Garthwaite, Andrews, Charlett 2013; Salmon, Schumacher, Höhle 2016",
            List.of(
                    Param.integer("frequency", 0, 0, 366, "periods per year; 0 is that of the series"),
                    Param.integer("b", 5, 1, 30, "years back"),
                    Param.integer("w", 3, 0, 26, "periods to each side that are the present season"),
                    Param.integer("noPeriods", 10, 1, 26, "seasons of a year; 1 uses the present season alone"),
                    Param.integer("pastNotIncluded", 26, 0, 400, "newest periods left out"),
                    Param.flag("reweight", true, "weigh past outbreaks down"),
                    Param.number("weightsThreshold", 2.58, 0, 100, "residual above which a period loses weight"),
                    Param.number("trendP", 1, 0, 1, "the trend stays if its p is below this; 1 always keeps it"),
                    Param.number("alpha", 0.01, 1e-12, 0.5, "one-sided false alarm rate"),
                    Param.choice("thresholdMethod", List.of("nbPlugin", "muan", "delta"), "how the limit is made"),
                    Param.choice("powertrans", List.of("2/3", "none"), "scale of the delta limit"),
                    Limit54.PARAM,
                    Param.remark("sided", "one (1-alpha)")),
            List.of(
                    EXPECTED,
                    DISPERSION,
                    ERROR_OF_LOG,
                    TREND_P,
                    TREND,
                    UPPER,
                    SCORE,
                    DEGENERATE,
                    ENOUGH_CASES,
                    ALARM,
                    P_EXCEED));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    static int frequency(CountSeries series, Settings settings) {
        int sent = settings.integer("frequency");
        return sent == 0 ? series.frequency() : sent;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        int rest = frequency(series, settings) - 2 * settings.integer("w") - 1;
        return settings.integer("noPeriods") - 1 <= Math.max(rest, 0)
                ? work(series, settings, from, to)
                : List.of(new InputFault("/params/noPeriods", "leaves seasons without periods"));
    }

    /** Each position that has b years before it is a fit to them: a bound on all fits together, some seconds of work. */
    static List<InputFault> work(CountSeries series, Settings settings, int from, int to) {
        long perPeriod = (long) settings.integer("b") * frequency(series, settings);
        long first = Math.max(from, perPeriod + settings.integer("w") + 1);
        long rows = Math.max(0, to - first + 1) * perPeriod;
        return rows <= MOST_ROWS ? List.of() : List.of(new InputFault("/to", "with b years for each is too much work"));
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int frequency = frequency(series, settings);
        int reach = settings.integer("b") * frequency + settings.integer("w");
        var rules = new FarringtonFit.Rules(
                settings.flag("reweight"), settings.number("weightsThreshold"), true, settings.number("trendP"));
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = Math.max(from, reach + 1); t <= to; t++) {
            FarringtonFit.Reference reference = reference(series, settings, t);
            if (reference.counts().length > reference.levels() + 1) {
                var fit = FarringtonFit.of(reference, rules, t);
                double upper = upper(fit, settings);
                Farrington.put(findings, t, fit, series.at(t), upper, Limit54.enough(series, settings, t));
                var expects = new NegativeBinomial(fit.expected(), fit.dispersion());
                findings.put(P_EXCEED, t, expects.upperTail(series.at(t)));
            }
        }
        return findings;
    }

    private static double upper(FarringtonFit fit, Settings settings) {
        double alpha = settings.number("alpha");
        if (fit.degenerate()) {
            return 0;
        }
        return switch (settings.text("thresholdMethod")) {
            case "delta" ->
                fit.deltaLimit(
                        Tails.normalAbove(alpha), settings.text("powertrans").equals("none") ? 1 : 2.0 / 3);
            case "muan" -> {
                double high = fit.expected() * Math.exp(Tails.normalAbove(alpha) * fit.errorOfLog());
                yield new NegativeBinomial(high, fit.dispersion()).quantile(1 - alpha);
            }
            default -> new NegativeBinomial(fit.expected(), fit.dispersion()).quantile(1 - alpha);
        };
    }

    private static FarringtonFit.Reference reference(CountSeries series, Settings settings, int t) {
        int frequency = frequency(series, settings);
        int half = settings.integer("w");
        int years = settings.integer("b");
        int seasons = settings.integer("noPeriods");
        int newest = t - settings.integer("pastNotIncluded") - 1;
        int[] periods = (seasons == 1
                        ? IntStream.of(Farrington.windows(t, years, half, frequency))
                        : IntStream.rangeClosed(t - years * frequency - half, newest))
                .filter(period -> period <= newest)
                .toArray();
        double[] counts = IntStream.of(periods).mapToDouble(series::at).toArray();
        int[] level = IntStream.of(periods)
                .map(period -> level(Math.floorMod(period - t + half, frequency), half, seasons, frequency))
                .toArray();
        return new FarringtonFit.Reference(periods, counts, level, seasons);
    }

    /** Season of a period by its distance from the start of the present season; longer seasons come first. */
    private static int level(int distance, int half, int seasons, int frequency) {
        int present = 2 * half + 1;
        if (seasons == 1 || distance < present) {
            return 0;
        }
        int rest = frequency - present;
        int length = rest / (seasons - 1);
        int longer = rest % (seasons - 1);
        int into = distance - present;
        return into < longer * (length + 1)
                ? 1 + into / (length + 1)
                : 1 + longer + (into - longer * (length + 1)) / length;
    }
}
