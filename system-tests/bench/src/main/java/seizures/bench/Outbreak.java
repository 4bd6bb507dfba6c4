package seizures.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Cases of one outbreak from its first week on.
 *
 * @param start position of the first week, from 1
 */
record Outbreak(int start, List<Double> cases) {
    static Outbreak of(int start, double[] cases) {
        return new Outbreak(start, DoubleStream.of(cases).boxed().toList());
    }

    /** As Noufaily et al. 2013: a Poisson size, two at least, spread over the weeks by a log-normal distribution. */
    static Outbreak draw(Random random, int start, double meanSize) {
        int size;
        do {
            size = poisson(random, meanSize);
        } while (size < 2);
        int[] weeks = IntStream.range(0, size)
                .map(_ -> (int) Math.floor(Math.exp(0.5 * random.nextGaussian())))
                .toArray();
        double[] cases = new double[Arrays.stream(weeks).max().orElse(0) + 1];
        Arrays.stream(weeks).forEach(week -> cases[week]++);
        return of(start, cases);
    }

    private static int poisson(Random random, double mean) {
        int count = 0;
        for (double left = mean + Math.log(1 - random.nextDouble()); left > 0; count++) {
            left += Math.log(1 - random.nextDouble());
        }
        return count;
    }

    void addTo(double[] counts) {
        for (int i = 0; i < cases.size() && start - 1 + i < counts.length; i++) {
            counts[start - 1 + i] += cases.get(i);
        }
    }

    boolean hasCases(int week) {
        int i = week - start;
        return i >= 0 && i < cases.size() && cases.get(i) > 0;
    }

    /** The first week with cases; one after the last where there is none. */
    int first(int last) {
        return IntStream.rangeClosed(start, last)
                .filter(this::hasCases)
                .findFirst()
                .orElse(last + 1);
    }

    /** The last week with cases; 0 where there is none. */
    int last(int last) {
        return IntStream.rangeClosed(start, last).filter(this::hasCases).max().orElse(0);
    }
}
