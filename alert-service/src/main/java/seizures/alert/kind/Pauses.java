package seizures.alert.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.detectors.model.NegativeBinomial;

/**
 * The pauses that one reporter makes, as a negative binomial with their mean and variance; with half an empty period
 * more in all of them, so that who never paused is not expected never to.
 *
 * @param count how many pauses it rests on
 * @param mean empty periods between two reports
 */
record Pauses(int count, double mean, double dispersion) {
    /** Fewer pauses make no regular reporter. */
    private static final int LEAST = 8;

    private static final int NEWEST = 60;

    /**
     * The newest pauses that ended with a report or before it.
     *
     * @param reported positions of periods with a report
     * @param i index of the report in there
     * @return nothing where there are too few
     */
    static @Nullable Pauses before(List<Integer> reported, int i) {
        if (i < LEAST) {
            return null;
        }
        int first = Math.max(0, i - NEWEST);
        int count = i - first;
        double sum = 0;
        double squares = 0;
        for (int k = first; k < i; k++) {
            double empty = reported.get(k + 1) - reported.get(k) - 1.0;
            sum += empty;
            squares += empty * empty;
        }
        double mean = (sum + 0.5) / count;
        double variance = (squares - sum * sum / count) / (count - 1);
        return new Pauses(count, mean, Math.max(1, variance / mean));
    }

    private NegativeBinomial distribution() {
        return new NegativeBinomial(mean, dispersion);
    }

    /** Empty periods that are still no alarm. */
    double longest(double rate) {
        return distribution().quantile(1 - rate);
    }

    /** Of a pause of at least so many empty periods. */
    double probability(int empty) {
        return distribution().upperTail(empty);
    }
}
