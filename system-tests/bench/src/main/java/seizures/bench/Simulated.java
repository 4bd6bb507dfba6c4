package seizures.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import seizures.detectors.CountSeries;
import seizures.detectors.Findings;

/**
 * The benchmark of Noufaily et al. 2013 with the outbreaks of a design: 624 weeks, judged in the last 49. A false alarm
 * is one in the series without the current outbreak, in weeks without cases of a past one; an outbreak is found if
 * there is an alarm between its first and its last week with cases.
 */
final class Simulated {
    private static final int WEEKS = 624;
    private static final int FIRST_JUDGED = 576;

    /** Cases of one outbreak from its first week on. */
    private record Outbreak(int start, List<Double> cases) {
        void addTo(double[] counts) {
            for (int i = 0; i < cases.size() && start - 1 + i < counts.length; i++) {
                counts[start - 1 + i] += cases.get(i);
            }
        }

        boolean hasCases(int week) {
            int i = week - start;
            return i >= 0 && i < cases.size() && cases.get(i) > 0;
        }

        int first() {
            return IntStream.rangeClosed(start, WEEKS)
                    .filter(this::hasCases)
                    .findFirst()
                    .orElse(WEEKS + 1);
        }

        int last() {
            return IntStream.rangeClosed(start, WEEKS)
                    .filter(this::hasCases)
                    .max()
                    .orElse(0);
        }
    }

    /** One series of the design. */
    private record Trial(List<Double> quiet, List<Outbreak> past, Outbreak current) {
        CountSeries without() {
            return new CountSeries(52, 2000, 1, plain(quiet));
        }

        CountSeries with() {
            double[] counts = plain(quiet);
            current.addTo(counts);
            return new CountSeries(52, 2000, 1, counts);
        }
    }

    /** Scores of one method on one trial. */
    private record Scored(List<Double> quiet, int alarms, double best, double first) {}

    private final List<Trial> trials = new ArrayList<>();

    private Simulated(Path folder) {
        Map<String, double[]> baselines = new HashMap<>();
        for (CSVRecord row : Table.read(folder.resolve("baseline.csv.gz"))) {
            baselines.put(row.get("scenario") + "/" + row.get("replicate"), Table.counts(row, "counts"));
        }
        Map<String, List<Outbreak>> outbreaks = new HashMap<>();
        for (CSVRecord row : Table.read(folder.resolve("outbreaks.csv.gz"))) {
            String key =
                    row.get("scenario") + "/" + row.get("replicate") + "/" + row.get("period") + "/" + row.get("k");
            outbreaks
                    .computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Outbreak(Table.whole(row, "start"), boxed(Table.counts(row, "cases"))));
        }
        for (CSVRecord row : Table.read(folder.resolve("design.csv"))) {
            String series = row.get("scenario") + "/" + row.get("replicate");
            double[] counts = baselines.get(series);
            List<Outbreak> past = outbreaks.getOrDefault(series + "/past/" + row.get("k1"), List.of());
            List<Outbreak> current = outbreaks.getOrDefault(series + "/current/" + row.get("k2"), List.of());
            if (counts != null && !current.isEmpty()) {
                double[] quiet = counts.clone();
                past.forEach(outbreak -> outbreak.addTo(quiet));
                trials.add(new Trial(boxed(quiet), past, current.getFirst()));
            }
        }
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("baseline.csv.gz"));
    }

    static List<Comparison> run(Path folder, String only) {
        List<Method> methods = Method.named(Method.weekly(), only);
        var simulated = new Simulated(folder);
        var progress = new Progress("simulated series", simulated.trials.size() * methods.size());
        return methods.stream()
                .map(method -> simulated.compare(method, progress))
                .toList();
    }

    private Comparison compare(Method method, Progress progress) {
        List<Scored> scored = trials.parallelStream()
                .map(trial -> {
                    Scored one = score(method, trial);
                    progress.step();
                    return one;
                })
                .toList();
        double[] quiet = scored.stream()
                .flatMapToDouble(one -> Arrays.stream(plain(one.quiet())))
                .toArray();
        long alarms = scored.stream().mapToInt(Scored::alarms).sum();
        return Comparison.of(
                method.name(),
                quiet,
                scored.stream().mapToDouble(Scored::best).toArray(),
                scored.stream().mapToDouble(Scored::first).toArray(),
                alarms / (double) quiet.length);
    }

    private static Scored score(Method method, Trial trial) {
        CountSeries without = trial.without();
        Findings calm = method.run(without, FIRST_JUDGED, WEEKS);
        int[] judged = IntStream.rangeClosed(FIRST_JUDGED, WEEKS)
                .filter(week -> trial.past().stream().noneMatch(outbreak -> outbreak.hasCases(week)))
                .toArray();
        double[] quiet = IntStream.of(judged)
                .mapToDouble(week -> method.score(calm, without, week))
                .toArray();
        int alarms =
                (int) IntStream.of(judged).filter(week -> calm.isAlarm(week)).count();
        int first = trial.current().first();
        int last = trial.current().last();
        if (first > last) {
            return new Scored(boxed(quiet), alarms, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        CountSeries with = trial.with();
        Findings stirred = method.run(with, first, last);
        double best = IntStream.rangeClosed(first, last)
                .mapToDouble(week -> method.score(stirred, with, week))
                .max()
                .orElseThrow();
        return new Scored(boxed(quiet), alarms, best, method.score(stirred, with, first));
    }

    private static double[] plain(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
