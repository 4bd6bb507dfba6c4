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
        List<double[]> alarmsAndScores = series.values().parallelStream()
                .map(counts -> quiet(method, counts))
                .toList();
        double[] quiet = alarmsAndScores.stream()
                .flatMapToDouble(one -> DoubleStream.of(one).skip(1))
                .toArray();
        double alarms = alarmsAndScores.stream().mapToDouble(one -> one[0]).sum();
        double[] found = injections.parallelStream()
                .mapToDouble(injection -> score(method, injection))
                .toArray();
        return Comparison.of(method.name(), quiet, found, found, alarms / quiet.length);
    }

    /** The number of alarms, then the scores. */
    private static double[] quiet(Method method, double[] counts) {
        var untouched = new CountSeries(12, 2018, 10, counts);
        Findings results = method.run(untouched, FIRST_JUDGED, counts.length);
        double alarms = IntStream.rangeClosed(FIRST_JUDGED, counts.length)
                .filter(month -> results.isAlarm(month))
                .count();
        return DoubleStream.concat(
                        DoubleStream.of(alarms),
                        IntStream.rangeClosed(FIRST_JUDGED, counts.length)
                                .mapToDouble(month -> method.score(results, untouched, month)))
                .toArray();
    }

    private double score(Method method, Injection injection) {
        double[] counts = Objects.requireNonNull(series.get(injection.series())).clone();
        counts[injection.month() - 1] += injection.added();
        var touched = new CountSeries(12, 2018, 10, counts);
        return method.score(method.run(touched, injection.month(), injection.month()), touched, injection.month());
    }
}
