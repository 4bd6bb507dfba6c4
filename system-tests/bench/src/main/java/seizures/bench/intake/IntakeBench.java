package seizures.bench.intake;

import com.sun.tools.attach.AttachNotSupportedException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Loads the targets in alternating rounds, so that what else the machine does meets them alike, and prints each round. */
public final class IntakeBench {
    private final Map<String, String> options = new TreeMap<>();

    private IntakeBench(String[] arguments) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
    }

    public static void main(String[] arguments)
            throws IOException, AttachNotSupportedException, InterruptedException, ExecutionException {
        new IntakeBench(arguments).run();
    }

    private void run() throws IOException, AttachNotSupportedException, InterruptedException, ExecutionException {
        int connections = number("--connections", 64);
        int seconds = number("--seconds", 10);
        int rounds = number("--rounds", 3);
        System.out.printf(
                "%-13s %9s %7s %9s %9s %9s %10s %10s %10s %6s%n",
                "target",
                "reports/s",
                "failed",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "cpu us",
                "of ledger",
                "bytes",
                "load");
        var best = new TreeMap<String, Double>();
        var targets = targets();
        for (int round = 0; round <= rounds; round++) {
            for (var target : targets) {
                var outcome = Round.run(target, connections, seconds);
                print(target.name() + (round == 0 ? " (cold)" : ""), outcome);
                if (round > 0) {
                    best.merge(target.name(), outcome.reports() / outcome.seconds(), Math::max);
                }
            }
        }
        best.forEach((name, rate) -> System.out.printf(
                Locale.ROOT,
                "best of %s: %.0f/s, intake is %.2f x%n",
                name,
                rate,
                best.getOrDefault("intake", Double.NaN) / rate));
    }

    private List<Round.Target> targets() throws IOException, AttachNotSupportedException {
        var targets = new ArrayList<Round.Target>();
        var intake = text("--intake", "http://127.0.0.1:8081");
        var bulk = options.containsKey("--bulk");
        targets.add(new Round.Target(
                "intake",
                URI.create(intake + (bulk ? "/v1/seizures:bulk" : "/v1/seizures")),
                bulk ? Payload.BULK : Payload.SINGLE,
                text("--token", ""),
                meter("--intake-pid")));
        if (!bulk && options.containsKey("--bare")) {
            targets.add(new Round.Target(
                    "bare", URI.create(text("--bare", "") + "/v1/seizures"), Payload.SINGLE, "", meter("--bare-pid")));
        }
        if (options.containsKey("--peer")) {
            targets.add(
                    new Round.Target("peer", URI.create(text("--peer", "")), Payload.BRIDGE, "", meter("--peer-pid")));
        }
        return targets;
    }

    private Cost.@Nullable Meter meter(String option) throws IOException, AttachNotSupportedException {
        var pid = options.get(option);
        return pid == null ? null : Cost.Meter.of(pid);
    }

    private static void print(String name, Round.Outcome outcome) {
        var times = outcome.times();
        times.sort();
        double reports = Math.max(1, outcome.reports());
        System.out.printf(
                Locale.ROOT,
                "%-13s %9.0f %7d %9.1f %9.1f %9.1f %10.0f %10.0f %10.0f %6.1f%n",
                name,
                outcome.reports() / outcome.seconds(),
                outcome.failed(),
                times.millis(0.5),
                times.millis(0.99),
                times.millis(0.999),
                outcome.cost().processorNanos() / 1e3 / reports,
                outcome.cost().ledgerNanos() / 1e3 / reports,
                outcome.cost().allocatedBytes() / reports,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(text(option, Integer.toString(otherwise)));
    }
}
