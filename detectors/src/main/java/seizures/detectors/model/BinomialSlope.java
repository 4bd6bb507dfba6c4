package seizures.detectors.model;

/** Logistic regression of a share on time: is it going up or down? Reweighted least squares to a
 * relative change of the deviance of 1e-8, as R's glm, with its standard error from the last step.
 *
 * @param slope of the log-odds, for each step of time
 * @param error standard error of the slope
 */
public record BinomialSlope(double slope, double error) {
    /** Shares {@code part / whole} at the times; the times may have any origin. */
    public static BinomialSlope fit(double[] times, double[] part, double[] whole) {
        double centre = 0;
        for (double time : times) {
            centre += time / times.length;
        }
        double[] share = new double[times.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = (part[i] + 0.5) / (whole[i] + 1);
        }
        double slope = 0;
        double error = 0;
        double deviance = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < 25; iteration++) {
            Line line = Line.through(times, centre, part, whole, share);
            slope = line.slope();
            error = line.error();
            for (int i = 0; i < share.length; i++) {
                share[i] = 1 / (1 + Math.exp(-(line.level() + slope * (times[i] - centre))));
            }
            double last = deviance;
            deviance = deviance(part, whole, share);
            if (Math.abs(deviance - last) < 1e-8 * (Math.abs(deviance) + 0.1)) {
                break;
            }
        }
        return new BinomialSlope(slope, error);
    }

    private static double deviance(double[] part, double[] whole, double[] share) {
        double sum = 0;
        for (int i = 0; i < part.length; i++) {
            double rest = whole[i] - part[i];
            sum += part[i] > 0 ? part[i] * Math.log(part[i] / (whole[i] * share[i])) : 0;
            sum += rest > 0 ? rest * Math.log(rest / (whole[i] * (1 - share[i]))) : 0;
        }
        return 2 * sum;
    }

    /**
     * One weighted least squares step on the logit scale.
     *
     * @param level log-odds at the centre of the times
     * @param slope of the log-odds, for each step of time
     * @param error standard error of the slope
     */
    private record Line(double level, double slope, double error) {
        static Line through(double[] times, double centre, double[] part, double[] whole, double[] share) {
            double[] moments = new double[5];
            for (int i = 0; i < times.length; i++) {
                double x = times[i] - centre;
                double weight = whole[i] * share[i] * (1 - share[i]);
                double working = Math.log(share[i] / (1 - share[i])) + (part[i] - whole[i] * share[i]) / weight;
                moments[0] += weight;
                moments[1] += weight * x;
                moments[2] += weight * x * x;
                moments[3] += weight * working;
                moments[4] += weight * x * working;
            }
            double determinant = moments[0] * moments[2] - moments[1] * moments[1];
            return new Line(
                    (moments[2] * moments[3] - moments[1] * moments[4]) / determinant,
                    (moments[0] * moments[4] - moments[1] * moments[3]) / determinant,
                    Math.sqrt(moments[0] / determinant));
        }
    }
}
