package seizures.alert.kind;

import java.util.stream.IntStream;
import seizures.detectors.model.NegativeBinomial;

/**
 * What a {@link Commitment} compares with: the time before the event.
 *
 * @param mean of a period
 * @param dispersion variance of a sum of periods in parts of its mean, at least 1
 */
record CommitmentBaseline(int periods, long count, double mean, double dispersion) {
    private static final int LEAST_PERIODS = 6;
    private static final int LEAST_COUNT = 10;

    /** Periods that are not covered are left out. */
    static CommitmentBaseline of(CoveredPeriods before, int sustain) {
        var buckets = before.buckets();
        var counts = IntStream.rangeClosed(1, buckets.size())
                .filter(before::isCovered)
                .mapToLong(t -> buckets.sum(t).longValueExact())
                .toArray();
        long count = IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
        double mean = counts.length == 0 ? 0 : count / (double) counts.length;
        double dispersion = Math.max(1, Math.max(dispersion(counts, 1, mean), dispersion(counts, sustain, mean)));
        return new CommitmentBaseline(counts.length, count, mean, dispersion);
    }

    /** Of all sums of so many periods in a row; 0 where they are too few to tell. */
    private static double dispersion(long[] counts, int together, double mean) {
        int sums = counts.length - together + 1;
        if (sums < together + 1 || sums < 2 || mean == 0) {
            return 0;
        }
        double squares = 0;
        for (int first = 0; first < sums; first++) {
            long sum = 0;
            for (int i = first; i < first + together; i++) {
                sum += counts[i];
            }
            squares += Math.pow(sum - together * mean, 2);
        }
        return squares / (sums - 1) / (together * mean);
    }

    boolean tells() {
        return periods >= LEAST_PERIODS && count >= LEAST_COUNT;
    }

    /** What so many periods come to at a level that is itself known from some periods alone. */
    NegativeBinomial sum(int together, double level, int known) {
        return new NegativeBinomial(together * level, dispersion * (1 + together / (double) known));
    }
}
