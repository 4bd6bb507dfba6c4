package seizures.detectors;

import java.util.Arrays;

/**
 * Many series tested at once: which of them to believe so that at most a share of the believed is false (Benjamini and
 * Hochberg 1995, J R Stat Soc B 57).
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Which probabilities to believe, in the order given. Those that are not available (NaN) count as not tested.
     *
     * @param share of the believed that may be false, above 0 and below 1
     */
    public static boolean[] believed(double[] probabilities, double share) {
        double[] tested = Arrays.stream(probabilities)
                .filter(probability -> !Double.isNaN(probability))
                .sorted()
                .toArray();
        double limit = -1;
        for (int rank = 1; rank <= tested.length; rank++) {
            if (tested[rank - 1] <= share * rank / tested.length) {
                limit = tested[rank - 1];
            }
        }
        boolean[] believed = new boolean[probabilities.length];
        for (int i = 0; i < believed.length; i++) {
            believed[i] = probabilities[i] <= limit;
        }
        return believed;
    }
}
