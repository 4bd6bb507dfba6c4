package seizures.alert.kind;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import seizures.detectors.model.BetaBinomial;
import seizures.detectors.model.Interruption;

/**
 * What the mix of the periods before lets expect of the next one. A share varies from period to period as a beta
 * distribution. How much, a correlation between the seizures of a period says: by moments, from Pearson's X² over all
 * values and periods (Williams 1982, for many values). Few periods tell it badly, so tails are means over what it may
 * be, as Student's t is one of normal tails; and to it comes what so few seizures leave unknown of the mean share.
 *
 * @param before all seizures of the periods
 * @param correlations as likely as each other, each with that of the mean, above 0
 */
record UsualMix(Mix before, List<Double> correlations) {
    private static final double MOST = 0.5;
    private static final int DRAWS = 10;

    static UsualMix of(List<Mix> periods) {
        var before = Mix.sum(periods);
        double size = before.total() / (double) periods.size();
        var correlations = correlations(periods, before).stream()
                .map(own -> own + (1 + own * Math.max(0, size - 1)) / (before.total() + 1.0))
                .map(both -> Math.min(MOST, both))
                .toList();
        return new UsualMix(before, correlations);
    }

    /** 0 where shares vary no more than chance makes them. */
    private static List<Double> correlations(List<Mix> periods, Mix before) {
        Interruption.check();
        double squares = 0;
        double sizes = 0;
        int held = 0;
        for (var period : periods) {
            if (period.total() > 0) {
                held++;
                sizes += period.total() * (double) period.total() / before.total();
                squares += squares(period, before);
            }
        }
        int degrees = (held - 1) * (before.counts().size() - 1);
        double size = held < 2 ? 0 : (before.total() - sizes) / (held - 1);
        if (degrees < 1 || size <= 1) {
            return List.of(0.0);
        }
        double sum = squares;
        var chi = ChiSquaredDistribution.of(degrees);
        return IntStream.range(0, DRAWS)
                .mapToObj(i -> sum / chi.inverseCumulativeProbability((i + 0.5) / DRAWS))
                .map(dispersion -> Math.max(0, (dispersion - 1) / (size - 1)))
                .toList();
    }

    /** Pearson's X² of one period. */
    private static double squares(Mix period, Mix before) {
        double squares = 0;
        for (var value : before.counts().keySet()) {
            double expected = period.total() * before.share(value);
            squares += Math.pow(period.count(value) - expected, 2) / expected;
        }
        return squares;
    }

    /** P(so many or more). Half a seizure more has been seen of everything, so that what is new can be. */
    private double upperTail(String value, long count, long total) {
        double mean = (before.count(value) + 0.5) / (before.total() + 1.0);
        return correlations.stream()
                .mapToDouble(correlation -> new BetaBinomial(total, mean, correlation).upperTail(count))
                .average()
                .orElse(1);
    }

    /** Of so high a share of any value, of as many as there are: Bonferroni's bound. */
    double probability(String value, Mix mix) {
        int values = before.valuesWith(mix).size();
        return Math.min(1, values * upperTail(value, mix.count(value), mix.total()));
    }

    /** The highest count of the value among these that does not raise the alarm. */
    long most(String value, Mix mix, double rate) {
        int values = before.valuesWith(mix).size();
        long low = 0;
        long high = mix.total();
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (values * upperTail(value, middle, mix.total()) > rate) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether any share is so high; a mix that moves has one that rises. */
    boolean isLeft(Mix mix, double rate) {
        return mix.counts().keySet().stream().anyMatch(value -> probability(value, mix) <= rate);
    }
}
