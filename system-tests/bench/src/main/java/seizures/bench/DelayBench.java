package seizures.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import seizures.bench.LateStream.Delay;

/**
 * {@code bin/bench delay [--data DIR]}: how much earlier a rise is found by a rule that looks at a period while its
 * reports come in. DIR holds {@code cbp-injection}; its real months of at least 5 seizures are replayed, once with reports
 * that come late one by one, and once all on one day, as they were published.
 */
final class DelayBench {
    private static final int REPLICATES = 60;
    private static final double LEAST_MEAN = 5;
    private static final int PUBLISHED = 15;

    private DelayBench() {}

    public static void main(String[] args) {
        System.out.println(DelayTrial.heading());
        for (double level : new double[] {10, 40}) {
            print(
                    "simulated months of " + (int) level + ", reports 15 days late",
                    Delay.exponential(30, 45, 15),
                    12,
                    random -> LateStream.simulated(12, 7, level, 1.5, random));
        }
        print(
                "simulated weeks of 15, reports 10 days late",
                Delay.exponential(7, 30, 10),
                52,
                random -> LateStream.simulated(52, 4, 15, 1.5, random));
        if (args.length == 2 && args[0].equals("--data")) {
            var months = months(Path.of(args[1]));
            Function<Random, double[]> any = random -> months.get(random.nextInt(months.size()));
            print("CBP's months, reports 15 days late", Delay.exponential(30, 45, 15), 12, any);
            print(
                    "CBP's months, published " + PUBLISHED + " days after their end",
                    Delay.published(30, 20, PUBLISHED),
                    12,
                    any);
        }
    }

    private static void print(String name, Delay delay, int frequency, Function<Random, double[]> counts) {
        System.out.println(
                DelayTrial.run(name, delay, frequency, REPLICATES, counts).line());
    }

    private static List<double[]> months(Path folder) {
        var file = folder.resolve("cbp-injection").resolve("series.csv");
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("no cbp-injection/series.csv below " + folder);
        }
        return Table.read(file).stream()
                .map(row -> Table.counts(row, "counts"))
                .filter(counts -> DoubleStream.of(counts).average().orElse(0) >= LEAST_MEAN)
                .toList();
    }
}
