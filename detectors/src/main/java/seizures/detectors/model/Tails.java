package seizures.detectors.model;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails and quantiles of the normal and of Student's t distribution. */
public final class Tails {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {}

    /** The z that a standard normal exceeds with this probability. */
    public static double normalAbove(double probability) {
        return NORMAL.inverseSurvivalProbability(probability);
    }

    /** P(|Z| ≥ |z|) of a standard normal. */
    public static double normalBothSides(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** P(Z &gt; z) of a standard normal. */
    public static double normalUpper(double z) {
        return NORMAL.survivalProbability(z);
    }

    /** P(T &gt; t) of Student's t with this many degrees of freedom. */
    public static double tUpper(double t, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).survivalProbability(t);
    }

    /** P(|T| ≥ |t|) of Student's t. */
    public static double tBothSides(double t, double degreesOfFreedom) {
        return 2 * tUpper(Math.abs(t), degreesOfFreedom);
    }

    /** The t that Student's t exceeds with this probability. */
    public static double tAbove(double probability, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(probability);
    }
}
