package seizures.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import seizures.detectors.model.NegativeBinomial;

/**
 * Counts of periods whose reports come late: of each period what was known of it so many days after its end, in sum.
 *
 * @param frequency periods in a year, 12 or 52
 */
record LateStream(int frequency, List<double[]> known) {
    /**
     * How late reports are, and when a rule that waits takes a period for reported.
     *
     * @param days of a period
     * @param last age in days, from the end of the period
     * @param lateness days from the seizure, on some day of the period, to its report
     */
    record Delay(int days, int last, Lateness lateness) {
        /** Each report for itself, as many days late as an exponential distribution says. */
        static Delay exponential(int days, int last, double mean) {
            return new Delay(days, last, (random, _) -> (int) Math.round(-mean * Math.log(1 - random.nextDouble())));
        }

        /** All of a period at once, so many days after its end. */
        static Delay published(int days, int last, int after) {
            return new Delay(days, last, (_, left) -> left + after);
        }
    }

    interface Lateness {
        /** @param left days from the seizure to the end of its period */
        int of(Random random, int left);
    }

    static LateStream of(int frequency, double[] counts, Delay delay, Random random) {
        return new LateStream(
                frequency,
                Arrays.stream(counts)
                        .mapToObj(count -> reported((int) count, delay, random))
                        .toList());
    }

    private static double[] reported(int count, Delay delay, Random random) {
        double[] known = new double[delay.last() + 1];
        for (int i = 0; i < count; i++) {
            int left = delay.days() - 1 - random.nextInt(delay.days());
            int age = Math.max(0, delay.lateness().of(random, left) - left);
            if (age <= delay.last()) {
                known[age]++;
            }
        }
        Arrays.parallelPrefix(known, Double::sum);
        return known;
    }

    /** Negative binomial around a level with a season of a third up and down. */
    static double[] simulated(int frequency, int years, double level, double dispersion, Random random) {
        return IntStream.rangeClosed(1, frequency * years)
                .mapToDouble(t -> level * (1 + Math.sin(2 * Math.PI * t / frequency) / 3))
                .map(mean -> new NegativeBinomial(mean, dispersion).quantile(random.nextDouble()))
                .toArray();
    }

    /** The same with one other period. */
    LateStream with(int t, int added, Delay delay, Random random) {
        var more = reported(added, delay, random);
        return new LateStream(
                frequency,
                IntStream.rangeClosed(1, known.size())
                        .mapToObj(at -> at == t ? sum(known.get(at - 1), more) : known.get(at - 1))
                        .toList());
    }

    private static double[] sum(double[] one, double[] two) {
        return IntStream.range(0, one.length)
                .mapToDouble(age -> one[age] + two[age])
                .toArray();
    }

    double[] counts() {
        return known.stream().mapToDouble(ages -> ages[ages.length - 1]).toArray();
    }

    /**
     * The reporting triangle of the periods before one, as it is known at an age of that one.
     *
     * @param from first position
     * @param ages of the periods before, by how many they are before
     */
    List<double[]> triangle(int from, int t, IntUnaryOperator ages) {
        return IntStream.range(Math.max(1, from), t)
                .mapToObj(before -> Arrays.copyOf(
                        known.get(before - 1), Math.min(known.get(before - 1).length, ages.applyAsInt(t - before) + 1)))
                .toList();
    }
}
