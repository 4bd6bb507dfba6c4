package seizures.domain.coverage;

import java.util.List;
import java.util.Optional;
import seizures.detectors.model.NegativeBinomial;

/**
 * How long a reporter usually pauses: the one model of silence, of counts and of alerts. The pauses are negative
 * binomial with the mean and variance of those observed, with half an empty period more in all of them, so that a
 * reporter that never paused is not expected never to. The longest tenth counts only as far as the others make it
 * likely (with 1 in 1000): one outage of a year does not make the next one usual.
 *
 * @param count pauses that it rests on
 * @param common no pause of the shorter nine tenths is longer
 * @param mean empty periods between two reports
 */
public record Pauses(int count, int common, double mean, double dispersion) {
    /** Fewer pauses make no regular reporter. */
    public static final int LEAST = 8;

    /** Older pauses than the newest 60 say nothing about the next. */
    public static final int NEWEST = 60;

    private static final double UNUSUAL = 0.001;

    /** @param pauses in any order, each at least 0; empty where there are fewer than {@link #LEAST} */
    public static Optional<Pauses> of(List<Integer> pauses) {
        if (pauses.size() < LEAST) {
            return Optional.empty();
        }
        int[] sorted = pauses.stream().mapToInt(Integer::intValue).sorted().toArray();
        int shorter = sorted.length - Math.max(1, sorted.length / 10);
        int common = sorted[shorter - 1];
        var fitted = fit(sorted, shorter, common);
        for (int k = shorter; k < sorted.length && sorted[k] <= fitted.longest(UNUSUAL); k++) {
            fitted = fit(sorted, k + 1, common);
        }
        return Optional.of(fitted);
    }

    private static Pauses fit(int[] sorted, int count, int common) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            sum += sorted[i];
            squares += (double) sorted[i] * sorted[i];
        }
        double mean = (sum + 0.5) / count;
        double variance = (squares - sum * sum / count) / (count - 1);
        return new Pauses(count, common, mean, Math.max(1, variance / mean));
    }

    private NegativeBinomial distribution() {
        return new NegativeBinomial(mean, dispersion);
    }

    /** The longest pause that is still usual: longer ones come with less than a probability. */
    public int longest(double rate) {
        return Math.max(common, (int) distribution().quantile(1 - rate));
    }

    /** Whether a pause is no longer than those that come with 1 in 1000. */
    public boolean isUsual(int pause) {
        return pause <= common || pause <= longest(UNUSUAL);
    }

    /** Of a pause of at least so many empty periods. */
    public double probability(int empty) {
        return distribution().upperTail(empty);
    }
}
