package seizures.detectors.model;

import java.util.List;
import java.util.Optional;

/**
 * How much of a period's final count is known at which age, by the reporting triangle of the periods before. The share
 * is that of the {@link ChainLadder}; its error is by how much the shares of single periods differ beyond chance, as
 * where everything comes in one delivery, and how few periods tell it.
 */
public final class ReportingDelay {
    /** Fewer complete periods, or fewer reports in them, tell no delay. */
    private static final int LEAST_PERIODS = 6;

    private static final double LEAST_COUNT = 30;

    /**
     * What is usually known at an age.
     *
     * @param share of the final count, above 0 and at most 1
     * @param error standard error of the share of one period
     */
    public record Known(double share, double error) {
        /** The reports are all in. */
        public static final Known ALL = new Known(1, 0);
    }

    private final List<double[]> complete;
    private final List<ChainLadder.Step> steps;

    private ReportingDelay(List<double[]> complete, List<ChainLadder.Step> steps) {
        this.complete = complete;
        this.steps = steps;
    }

    /**
     * Empty where too little has been reported to tell.
     *
     * @param triangle of each period, the oldest first, what was known of it at each age, in sum; one at the last age has
     *     all ages, and no period has more than one before it
     */
    public static Optional<ReportingDelay> of(List<double[]> triangle) {
        int ages = triangle.isEmpty() ? 0 : triangle.getFirst().length;
        var complete = triangle.stream()
                .filter(known -> known.length == ages && known[ages - 1] > 0)
                .toList();
        double count = complete.stream().mapToDouble(known -> known[ages - 1]).sum();
        return complete.size() < LEAST_PERIODS || count < LEAST_COUNT
                ? Optional.empty()
                : Optional.of(new ReportingDelay(complete, new ChainLadder(triangle).steps()));
    }

    /** At an age from 0; all from the last one on, and empty where nothing is ever known so early. */
    public Optional<Known> at(int age) {
        if (age >= steps.size()) {
            return Optional.of(Known.ALL);
        }
        var toCome = steps.subList(age, steps.size());
        if (toCome.stream().anyMatch(step -> step.known() <= 0)) {
            return Optional.empty();
        }
        double growth = toCome.stream().mapToDouble(ChainLadder.Step::factor).reduce(1, (one, two) -> one * two);
        double share = Math.min(1, 1 / growth);
        return Optional.of(new Known(share, error(age, share)));
    }

    private double error(int age, double share) {
        int last = steps.size();
        double count = 0;
        double squares = 0;
        for (var known : complete) {
            count += known[last];
            squares += known[last] * Math.pow(known[age] / known[last] - share, 2);
        }
        int periods = complete.size();
        double between = squares / count * periods / (periods - 1);
        double chance = periods * share * (1 - share) / count;
        return Math.sqrt(Math.max(0, between - chance) + between / periods);
    }
}
