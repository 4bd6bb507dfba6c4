package seizures.detectors.model;

/**
 * The evidence of a rise that began in this period, or some periods ago: the mean likelihood ratio of rises of half a
 * standard deviation to five in each period, of either beginning alike, where what is observed is a standard normal
 * deviate without one. Its probability is exact for such deviates.
 *
 * <p>An average of likelihood ratios beats a combination of the two tail probabilities, and the mean over sizes spares
 * a guess of one (Wald 1945 for the weight function).
 */
public final class RiseEvidence {
    private static final int SIZES = 10;
    private static final double STEP_OF_SIZE = 0.5;
    /** Of the deviates that are integrated over. */
    private static final double LEAST = -8;

    private static final double LARGEST = 38;
    private static final double GRID = 0.1;
    private static final int POINTS = (int) Math.round((LARGEST - LEAST) / GRID) + 1;
    /** Of the logarithm of the evidence in the table. */
    private static final double LEAST_LOG = -12;

    private static final double LOG_STEP = 0.2;
    private static final int LOGS = 1300;

    /** Of weeks: a rise that began this week or the week before. */
    public static final RiseEvidence OF_TWO = new RiseEvidence(2);

    /** Of days: one that began today or a fortnight ago. */
    public static final RiseEvidence OF_FOURTEEN = new RiseEvidence(14);

    private final double shared;
    private final double own;
    /** Logarithm of the probability of as much evidence. */
    private final double[] table = new double[LOGS];

    /** @param periods that the longer of the two rises has lasted; the deviate of their sum holds the newest's */
    private RiseEvidence(int periods) {
        this.shared = 1 / Math.sqrt(periods);
        this.own = Math.sqrt(1 - 1.0 / periods);
        double[] sums = new double[LOGS];
        for (int i = 0; i < POINTS; i++) {
            double other = LEAST + i * GRID;
            addTail(sums, other, GRID * Math.exp(-other * other / 2) / Math.sqrt(2 * Math.PI));
        }
        for (int i = 0; i < LOGS; i++) {
            table[i] = Math.log(Math.max(Math.min(sums[i], 1), Double.MIN_NORMAL));
        }
    }

    /** Adds the probability of more than each evidence, given what the earlier periods have of their own. */
    private void addTail(double[] sums, double other, double weight) {
        int i = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < POINTS; point++) {
            double now = LEAST + point * GRID;
            double log = log(now, shared * now + own * other);
            for (; i < LOGS && LEAST_LOG + i * LOG_STEP <= log; i++) {
                double wanted = LEAST_LOG + i * LOG_STEP;
                double back = point == 0 ? 0 : GRID * (log - wanted) / (log - before);
                sums[i] += weight * Tails.normalUpper(now - back);
            }
            before = log;
        }
    }

    /** Logarithm of the evidence of the deviate of this period, and of that of the sum of the last ones. */
    private double log(double now, double sum) {
        double most = Math.max(Math.max(now, sum), 0);
        double scale = most * most / 2;
        double ratios = 0;
        for (int k = 1; k <= SIZES; k++) {
            double size = STEP_OF_SIZE * k;
            double sizeOfSum = Math.sqrt(2) * size;
            ratios += Math.exp(size * now - size * size / 2 - scale)
                    + Math.exp(sizeOfSum * sum - sizeOfSum * sizeOfSum / 2 - scale);
        }
        return scale + Math.log(ratios / (2 * SIZES));
    }

    /** Of so much evidence or more, without a rise. */
    public double probability(double now, double sum) {
        double place = (log(now, sum) - LEAST_LOG) / LOG_STEP;
        if (place <= 0) {
            return 1;
        }
        int i = (int) Math.min(place, LOGS - 2);
        return Math.exp(table[i] + (place - i) * (table[i + 1] - table[i]));
    }
}
