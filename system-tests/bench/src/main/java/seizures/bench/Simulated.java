package seizures.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.detectors.CountSeries;
import seizures.detectors.Findings;

/**
 * The benchmark of Noufaily et al. 2013 with the outbreaks of a design: 624 weeks, judged in the last 49. A false alarm
 * is one in the series without the current outbreak, in weeks without cases of a past one; an outbreak is found if
 * there is an alarm between its first and its last week with cases.
 */
final class Simulated {
    private static final int[] PAST = {0, 2, 3, 5, 10};

    /**
     * Scores of one method on one trial.
     *
     * @param quiet scores of periods without an outbreak
     * @param alarms in these at the nominal rate
     * @param best score within the outbreak
     * @param first score in its first week
     */
    record Scored(String block, List<Double> quiet, int alarms, double best, double first) {}

    private final List<Trial> trials;

    private Simulated(List<Trial> trials) {
        this.trials = trials;
    }

    /** The series and outbreaks that are in the folder. */
    private static List<Trial> read(Path folder) {
        List<Trial> trials = new ArrayList<>();
        Map<Integer, Scenario> scenarios = Scenario.read(folder);
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
                    .add(Outbreak.of(Table.whole(row, "start"), Table.counts(row, "cases")));
        }
        for (CSVRecord row : Table.read(folder.resolve("design.csv"))) {
            String series = row.get("scenario") + "/" + row.get("replicate");
            double[] counts = baselines.get(series);
            List<Outbreak> past = outbreaks.getOrDefault(series + "/past/" + row.get("k1"), List.of());
            List<Outbreak> current = outbreaks.getOrDefault(series + "/current/" + row.get("k2"), List.of());
            if (counts != null && !current.isEmpty()) {
                double[] quiet = counts.clone();
                past.forEach(outbreak -> outbreak.addTo(quiet));
                Scenario scenario = Objects.requireNonNull(scenarios.get(Table.whole(row, "scenario")));
                trials.add(Trial.of(scenario, quiet, past, current.getFirst()));
            }
        }
        return trials;
    }

    /** Others of the same scenarios and strengths. */
    private static List<Trial> draw(Path folder, long seed) {
        var random = new Random(seed);
        List<Trial> trials = new ArrayList<>();
        for (Scenario scenario : Scenario.read(folder).values()) {
            for (int k1 : PAST) {
                for (int k2 = 1; k2 <= 10; k2++) {
                    trials.add(scenario.draw(random, k1, k2));
                }
            }
        }
        return trials;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("baseline.csv.gz"));
    }

    /** @param seed of another draw; null for the series in the folder */
    static List<Comparison> run(Path folder, String only, @Nullable Long seed) {
        List<Method> methods = Method.named(Method.weekly(), only);
        var simulated = new Simulated(seed == null ? read(folder) : draw(folder, seed));
        var progress = new Progress("simulated series", simulated.trials.size() * methods.size());
        List<Comparison> comparisons = new ArrayList<>();
        for (Method method : methods) {
            comparisons.add(simulated.compare(method.name(), trial -> {
                progress.step();
                return score(method, trial);
            }));
        }
        for (Truth truth : Truth.values()) {
            comparisons.add(simulated.compare(truth.title(), truth::score));
        }
        return comparisons;
    }

    private Comparison compare(String name, Function<Trial, Scored> method) {
        List<Scored> scored = trials.parallelStream().map(method).toList();
        double[] quiet = scored.stream()
                .flatMapToDouble(one -> Arrays.stream(plain(one.quiet())))
                .toArray();
        return Comparison.of(
                name,
                quiet,
                scored.stream().mapToDouble(Scored::best).toArray(),
                scored.stream().mapToDouble(Scored::first).toArray(),
                Calibration.of(scored.stream()
                        .map(one -> new Calibration.Calm(
                                one.block(), one.alarms(), one.quiet().size()))
                        .toList()));
    }

    private static Scored score(Method method, Trial trial) {
        CountSeries without = trial.without();
        Findings calm = method.run(without, Trial.FIRST_JUDGED, Trial.WEEKS);
        int[] judged = trial.calmWeeks();
        double[] quiet = IntStream.of(judged)
                .mapToDouble(week -> method.score(calm, without, week))
                .toArray();
        int alarms =
                (int) IntStream.of(judged).filter(week -> calm.isAlarm(week)).count();
        int first = trial.current().first(Trial.WEEKS);
        int last = trial.current().last(Trial.WEEKS);
        if (first > last) {
            return new Scored(trial.block(), boxed(quiet), alarms, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        CountSeries with = trial.with();
        Findings stirred = method.run(with, first, last);
        double best = IntStream.rangeClosed(first, last)
                .mapToDouble(week -> method.score(stirred, with, week))
                .max()
                .orElseThrow();
        return new Scored(trial.block(), boxed(quiet), alarms, best, method.score(stirred, with, first));
    }

    private static double[] plain(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
