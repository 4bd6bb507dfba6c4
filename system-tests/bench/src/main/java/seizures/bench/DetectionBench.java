package seizures.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/bench detection --data DIR [--only TEXT] [--seed N]}: every method, or those with the text in their name, on the simulated outbreaks (a folder with {@code scenarios.csv})
 * and on the injections (a folder with {@code injections.csv}), at equal alarm rates. DIR is one of them or holds them. With a seed, the
 * simulated series are another draw of the same scenarios.
 */
final class DetectionBench {
    private DetectionBench() {}

    public static void main(String[] args) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        Path data = Path.of(options.getOrDefault("--data", ""));
        if (!options.containsKey("--data") || args.length % 2 == 1 || !Files.isDirectory(data)) {
            System.err.println("usage: bin/bench detection --data DIR [--only TEXT] [--seed N]"
                    + "   (DIR: simulated, cbp-injection, or both in it)");
            System.exit(2);
            return;
        }
        String only = options.getOrDefault("--only", "");
        Long seed = options.containsKey("--seed") ? Long.valueOf(options.get("--seed")) : null;
        boolean any = false;
        for (Path folder : List.of(data, data.resolve("simulated"), data.resolve("cbp-injection"))) {
            any |= simulated(folder, only, seed);
            any |= injected(folder, only);
        }
        if (!any) {
            System.err.println("neither baseline.csv.gz nor injections.csv below " + data);
            System.exit(2);
        }
    }

    /** False where the folder has no simulated outbreaks. */
    private static boolean simulated(Path folder, String only, @Nullable Long seed) {
        if (!Simulated.isIn(folder)) {
            return false;
        }
        String draw = seed == null ? "" : ", drawn with seed " + seed;
        print("simulated outbreaks, " + folder + draw, Simulated.run(folder, only, seed), true);
        reference(folder.resolve("reference-equal-fpr.csv"), "targetFPR", "POD1week");
        return true;
    }

    /** False where the folder has no injections. */
    private static boolean injected(Path folder, String only) {
        if (!Injected.isIn(folder)) {
            return false;
        }
        print("injected into real series, " + folder, Injected.run(folder, only), false);
        reference(folder.resolve("reference.csv"), "alarmRate", "POD");
        return true;
    }

    private static void print(String title, List<Comparison> comparisons, boolean atOnce) {
        System.out.println();
        System.out.println(title);
        System.out.println("share of signals found in % at an alarm rate of ..."
                + (atOnce ? ", then found in their first week" : "; a signal is one month, so the columns repeat"));
        System.out.println(Comparison.heading("ours"));
        comparisons.forEach(comparison -> System.out.println(comparison.line()));
        System.out.println("alarms at a nominal 1 %, by block");
        comparisons.forEach(comparison -> System.out.println(comparison.blocks()));
    }

    /** What others reached on the same data, if the folder says so. */
    private static void reference(Path file, String rate, String atOnce) {
        if (!Files.exists(file)) {
            return;
        }
        Map<String, double[]> lines = new LinkedHashMap<>();
        for (CSVRecord row : Table.read(file)) {
            double[] line = lines.computeIfAbsent(row.get("method"), _ -> new double[6]);
            for (int i = 0; i < Comparison.RATES.length; i++) {
                if (Math.abs(Double.parseDouble(row.get(rate).trim()) - Comparison.RATES[i]) < 1e-9) {
                    line[i] = Double.parseDouble(row.get("POD").trim());
                    line[3 + i] = Double.parseDouble(row.get(atOnce).trim());
                }
            }
        }
        System.out.println(Comparison.heading("reference"));
        lines.forEach((method, line) -> System.out.println(
                new Comparison(method, List.of(line[0], line[1], line[2]), List.of(line[3], line[4], line[5]), null)
                        .line()));
    }
}
