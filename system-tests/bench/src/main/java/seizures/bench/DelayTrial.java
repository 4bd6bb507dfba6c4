package seizures.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import seizures.bench.LateStream.Delay;

/**
 * Rises injected into streams whose reports come late, found by a rule that waits and by one that looks early, at the
 * same rate of false alarms: the share of quiet periods with an alarm at any look.
 *
 * @param falseAlarms of quiet periods at a nominal rate of 1 %, of the one that waits and of the one that looks early
 * @param found share of the rises found at an actual rate of 1 %, likewise
 * @param daysEarlier in the median, of the rises that the one that waits finds; not found by the other counts as none
 */
record DelayTrial(String name, Delay delay, List<Double> falseAlarms, List<Double> found, double daysEarlier) {
    private static final double RATE = 0.01;
    private static final int JUDGED = 24;

    /** The looks at the last periods of one stream as it is, and at one rise in them. */
    private record Replicate(List<EarlyLooks> quiet, EarlyLooks rise) {}

    /** @param counts of the replicate of a seed */
    static DelayTrial run(String name, Delay delay, int frequency, int replicates, Function<Random, double[]> counts) {
        var all = IntStream.range(0, replicates)
                .parallel()
                .mapToObj(seed -> replicate(delay, frequency, new Random(seed), counts))
                .toList();
        var quiet = all.stream().flatMap(one -> one.quiet().stream()).toList();
        var rises = all.stream().map(Replicate::rise).toList();
        double waits = threshold(quiet.stream().mapToDouble(EarlyLooks::waiting).toArray());
        double early = threshold(quiet.stream().mapToDouble(EarlyLooks::best).toArray());
        var foundByWaiting =
                rises.stream().filter(rise -> rise.waiting() < waits).toList();
        return new DelayTrial(
                name,
                delay,
                List.of(share(quiet, look -> look.waiting() < RATE), share(quiet, look -> look.best() < RATE)),
                List.of(share(rises, look -> look.waiting() < waits), share(rises, look -> look.best() < early)),
                median(foundByWaiting.stream()
                        .mapToDouble(rise -> rise.foundAt(early)
                                .map(age -> delay.last() - age)
                                .orElse(0))
                        .toArray()));
    }

    private static Replicate replicate(Delay delay, int frequency, Random random, Function<Random, double[]> counts) {
        var stream = LateStream.of(frequency, counts.apply(random), delay, random);
        int last = stream.known().size();
        int first = last - JUDGED + 1;
        var quiet = IntStream.rangeClosed(first, last)
                .mapToObj(t -> EarlyLooks.at(stream, delay, t))
                .toList();
        int at = first + random.nextInt(JUDGED);
        double mean = Arrays.stream(stream.counts()).average().orElseThrow();
        int added = (int) Math.round((3 + 7 * random.nextDouble()) * Math.sqrt(Math.max(1, mean)));
        return new Replicate(quiet, EarlyLooks.at(stream.with(at, added, delay, random), delay, at));
    }

    /** Below it lie one in a hundred. */
    private static double threshold(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[(int) (RATE * sorted.length)];
    }

    private static double share(List<EarlyLooks> looks, Predicate<EarlyLooks> alarms) {
        return looks.stream().filter(alarms).count() / (double) looks.size();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    static String heading() {
        return String.format(
                "%-58s %10s %15s %15s %20s", "", "complete", "alarms at 1 %", "rises found", "earlier, median");
    }

    String line() {
        return String.format(
                "%-58s %7d d. %6.2f / %.2f %% %6.1f / %.1f %% %12.0f days",
                name,
                delay.last(),
                100 * falseAlarms.getFirst(),
                100 * falseAlarms.getLast(),
                100 * found.getFirst(),
                100 * found.getLast(),
                daysEarlier);
    }
}
