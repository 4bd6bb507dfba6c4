package seizures.detectors;

import seizures.detectors.Findings.Finding;
import seizures.detectors.model.ReportingDelay.Known;
import seizures.detectors.model.Tails;

/**
 * {@code SEASONAL_NB} for periods whose reports are still coming in: a period is looked at again and again, each time by
 * what is known of it, against what is usually known of it at that age (the thinned negative binomial; Salmon et al.
 * 2015, van de Kassteele et al. 2019 for the delay).
 *
 * <p>Many looks at one period must not raise more false alarms than one. The level of a look is that of a Brownian
 * motion that reaches a fixed bound at any time with the false alarm rate (O'Brien and Fleming 1979, Lan and DeMets
 * 1983, the time being the share known): next to nothing while little is known, and half the rate at the end.
 */
public final class NowcastDetector {
    private final CountSeries series;
    private final ForecastMix mix;
    private final double alpha;
    private final boolean up;

    /** @param series with an estimate of the final count where a period's reports are still coming in */
    public NowcastDetector(CountSeries series, Settings settings) {
        this.series = series;
        this.mix = SeasonalNb.mix(series, settings, series.length());
        this.alpha = settings.number("alpha");
        this.up = settings.text("direction").equals("UP");
    }

    /** Whether the periods before are enough to say anything. */
    public boolean isReady(int t) {
        return mix.isReady(t);
    }

    /**
     * One look at a period.
     *
     * @param t a position that is ready
     * @param count known by now
     * @param known how much is usually known by now
     */
    public Finding look(int t, double count, Known known) {
        var evidence = new CountEvidence(series, mix, t, up, known);
        double level = level(alpha, known.share());
        double p = evidence.together(count);
        double limit = evidence.limit(level);
        return new Finding(
                t,
                p < level,
                evidence.expected(),
                up || limit < 0 ? Double.NaN : limit,
                up && limit >= 0 ? limit : Double.NaN,
                limit < 0 ? Double.NaN : evidence.score(count, limit),
                p,
                mix.trusted(t));
    }

    /** The probability below which a look is an alarm, so that any look at the period is one with the rate at most. */
    public static double level(double rate, double share) {
        return Tails.normalUpper(Tails.normalAbove(rate / 2) / Math.sqrt(share));
    }

    /** The false alarm rate at which a look with a probability would just be an alarm: the inverse of {@link #level}. */
    public static double rate(double probability, double share) {
        return Math.min(1, 2 * Tails.normalUpper(Tails.normalAbove(probability) * Math.sqrt(share)));
    }
}
