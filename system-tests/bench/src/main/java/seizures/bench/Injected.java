package seizures.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import seizures.detectors.CountSeries;
import seizures.detectors.Findings;

/**
 * Events added to single months of real monthly series. The quiet scores are those of the untouched months from the
 * 49th on, whose truth nobody knows: the rate is one of alarms, not of false alarms.
 */
final class Injected {
    private static final int FIRST_JUDGED = 49;

    /**
     * @param month that it was added to, from 0
     * @param added seizures
     */
    private record Injection(String series, int month, double added) {}

    private final Map<String, double[]> series = new HashMap<>();
    private final List<Injection> injections = new ArrayList<>();

    private Injected(Path folder) {
        for (CSVRecord row : Table.read(folder.resolve("series.csv"))) {
            series.put(row.get("series"), Table.counts(row, "counts"));
        }
        for (CSVRecord row : Table.read(folder.resolve("injections.csv"))) {
            injections.add(new Injection(row.get("series"), Table.whole(row, "month"), Table.whole(row, "added")));
        }
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("injections.csv"));
    }

    static List<Comparison> run(Path folder, String only) {
        List<Method> methods = Method.named(Method.monthly(), only);
        var injected = new Injected(folder);
        var progress = new Progress("methods on real series", methods.size());
        return methods.stream()
                .map(method -> {
                    Comparison one = injected.compare(method);
                    progress.step();
                    return one;
                })
                .toList();
    }

    private Comparison compare(Method method) {
        List<Calm> calm = series.values().parallelStream()
                .map(counts -> quiet(method, counts))
                .toList();
        double[] quiet = calm.stream()
                .flatMap(one -> one.scores().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] found = injections.parallelStream()
                .mapToDouble(injection -> score(method, injection))
                .toArray();
        return Comparison.of(
                method.name(),
                quiet,
                found,
                found,
                Calibration.of(calm.stream()
                        .map(one -> new Calibration.Calm(
                                one.block(), one.alarms(), one.scores().size()))
                        .toList()));
    }

    /** The months of one series as they are. */
    private record Calm(String block, int alarms, List<Double> scores) {}

    private static Calm quiet(Method method, double[] counts) {
        var untouched = new CountSeries(12, 2018, 10, counts);
        Findings results = method.run(untouched, FIRST_JUDGED, counts.length);
        int alarms = (int) IntStream.rangeClosed(FIRST_JUDGED, counts.length)
                .filter(month -> results.isAlarm(month))
                .count();
        return new Calm(
                block(counts),
                alarms,
                IntStream.rangeClosed(FIRST_JUDGED, counts.length)
                        .mapToObj(month -> method.score(results, untouched, month))
                        .toList());
    }

    private static String block(double[] counts) {
        double mean = DoubleStream.of(counts).average().orElse(0);
        return mean < 1 ? "below 1 a month" : mean < 5 ? "1 to 5" : "from 5";
    }

    private double score(Method method, Injection injection) {
        double[] counts = Objects.requireNonNull(series.get(injection.series())).clone();
        counts[injection.month() - 1] += injection.added();
        var touched = new CountSeries(12, 2018, 10, counts);
        return method.score(method.run(touched, injection.month(), injection.month()), touched, injection.month());
    }
}
