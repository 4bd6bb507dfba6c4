package seizures.detectors.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The distribution-free chain ladder with the standard errors of T. Mack, "Distribution-free calculation of the standard
 * error of chain ladder reserve estimates", ASTIN Bulletin 23 (1993). What becomes known later is taken to be
 * proportional to what is known already, by the same factor for every period.
 *
 * <p>A step at which nothing was known of any period has the factor 1: nothing can be told of it.
 */
public final class ChainLadder {
    /**
     * The step from one age to the next.
     *
     * @param factor by which what is known grows
     * @param variance σ²: of a period's growth, for each unit known before
     * @param known what was known before the step of the periods that have made it
     * @param periods that have made the step
     */
    public record Step(double factor, double variance, double known, int periods) {
        /** (σ / f)², 0 where there is nothing to grow. */
        private double relative() {
            return factor == 0 ? 0 : variance / (factor * factor);
        }
    }

    /**
     * @param expected of the last age
     * @param isSound whether it rests on something: some of it is known, and the way from there to the last age
     */
    public record Projection(double known, double expected, double standardError, boolean isSound) {}

    private final List<double[]> triangle;
    private final List<Step> steps;

    /**
     * @param triangle of each period, the oldest first, what was known of it at each age, in sum; the oldest has every
     *     age, and no later one more than one before it
     */
    public ChainLadder(List<double[]> triangle) {
        this.triangle = triangle;
        this.steps = new ArrayList<>();
        int ages = triangle.isEmpty() ? 0 : triangle.getFirst().length;
        for (int age = 0; age + 1 < ages; age++) {
            steps.add(step(age));
        }
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    private Step step(int age) {
        var made = triangle.stream().filter(known -> known.length > age + 1).toList();
        double before = made.stream().mapToDouble(known -> known[age]).sum();
        double after = made.stream().mapToDouble(known -> known[age + 1]).sum();
        double factor = before <= 0 ? 1 : after / before;
        double squares = made.stream()
                .filter(known -> known[age] > 0)
                .mapToDouble(known -> known[age] * Math.pow(known[age + 1] / known[age] - factor, 2))
                .sum();
        double variance = made.size() > 1 ? squares / (made.size() - 1) : lastVariance(age);
        return new Step(factor, variance, before, made.size());
    }

    /** Of a step that one period alone has made: as the two before it go on, but no more than either (Mack's rule). */
    private double lastVariance(int age) {
        if (age < 2) {
            return age == 1 ? steps.getFirst().variance() : 0;
        }
        double one = steps.get(age - 1).variance();
        double two = steps.get(age - 2).variance();
        return two == 0 ? 0 : Math.min(one * one / two, Math.min(two, one));
    }

    /** Of each period, in the order of the triangle. */
    public List<Projection> projections() {
        return triangle.stream()
                .map(known -> new Projection(
                        known[known.length - 1], expected(known), Math.sqrt(squaredError(known)), isSound(known)))
                .toList();
    }

    /** Of all periods together, with what their errors have in common: the factors. */
    public Projection total() {
        var each = projections();
        double squares = 0;
        for (int i = 0; i < each.size(); i++) {
            double later = each.subList(i + 1, each.size()).stream()
                    .mapToDouble(Projection::expected)
                    .sum();
            squares += Math.pow(each.get(i).standardError(), 2)
                    + each.get(i).expected() * later * 2 * commonError(triangle.get(i));
        }
        return new Projection(
                each.stream().mapToDouble(Projection::known).sum(),
                each.stream().mapToDouble(Projection::expected).sum(),
                Math.sqrt(Math.max(0, squares)),
                each.stream().allMatch(Projection::isSound));
    }

    /** A period at the last age is what it is. */
    private boolean isSound(double[] known) {
        var toCome = steps.subList(known.length - 1, steps.size());
        return toCome.isEmpty()
                || (known[known.length - 1] > 0 && toCome.stream().allMatch(step -> step.known() > 0));
    }

    private double expected(double[] known) {
        double expected = known[known.length - 1];
        for (var step : steps.subList(known.length - 1, steps.size())) {
            expected *= step.factor();
        }
        return expected;
    }

    private double squaredError(double[] known) {
        double expected = expected(known);
        double reached = known[known.length - 1];
        double sum = 0;
        for (var step : steps.subList(known.length - 1, steps.size())) {
            if (reached > 0 && step.known() > 0) {
                sum += step.relative() * (1 / reached + 1 / step.known());
            }
            reached *= step.factor();
        }
        return expected * expected * sum;
    }

    private double commonError(double[] known) {
        return steps.subList(known.length - 1, steps.size()).stream()
                .filter(step -> step.known() > 0)
                .mapToDouble(step -> step.relative() / step.known())
                .sum();
    }
}
