package seizures.bench.measure;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The figures of a benchmark: the same columns in each, a line for each round. */
public final class Figures {
    private final PrintStream out;

    /**
     * Prints the heading.
     *
     * @param items what is counted: reports
     * @param part of the processor time, as its column is headed: of ledger
     */
    public Figures(PrintStream out, String items, String part) {
        this.out = out;
        out.printf(
                "%-18s %9s %7s %9s %9s %9s %10s %10s %10s %6s%n",
                "target", items + "/s", "failed", "p50 ms", "p99 ms", "p99.9 ms", "cpu us", part, "bytes", "load");
    }

    /** The times of requests, then processor time (all and the part) and allocated bytes per item, and the machine's load. */
    public void print(String target, Outcome outcome) {
        var times = outcome.times();
        times.sort();
        double items = Math.max(1, outcome.items());
        out.printf(
                Locale.ROOT,
                "%-18s %9.0f %7d %9s %9s %9s %10.1f %10.1f %10.0f %6.1f%n",
                target,
                outcome.perSecond(),
                outcome.failed(),
                millis(times, 0.5),
                millis(times, 0.99),
                millis(times, 0.999),
                outcome.cost().processorNanos() / 1e3 / items,
                outcome.cost().partNanos() / 1e3 / items,
                outcome.cost().allocatedBytes() / items,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String millis(Times times, double share) {
        return times.size() == 0 ? "-" : String.format(Locale.ROOT, "%.1f", times.millis(share));
    }
}
