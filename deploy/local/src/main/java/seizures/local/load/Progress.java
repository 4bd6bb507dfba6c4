package seizures.local.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Shows how far a file is: a bar that rewrites itself on a terminal, a line every few seconds elsewhere. */
final class Progress {
    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final String name;
    private final long expected;
    private final LongSupplier nanos;
    private final long started;
    private long shown;

    /**
     * The bar of one file.
     *
     * @param expected rows in all, as far as known; 0 where it is not
     * @param nanos a clock that only runs forward, in nanoseconds
     */
    Progress(PrintStream out, boolean terminal, String name, long expected, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.name = name;
        this.expected = expected;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.shown = started;
    }

    /** So many rows are done. */
    void at(long rows) {
        long now = nanos.getAsLong();
        if (terminal) {
            out.print(CLEAR + bar(rows) + " " + numbers(rows, now));
            out.flush();
        } else if (now - shown >= BETWEEN_LINES.toNanos()) {
            out.println(numbers(rows, now));
            shown = now;
        }
    }

    /** Something went wrong that may yet go right. */
    void waiting(String why) {
        if (terminal) {
            out.print(CLEAR + name + ": waiting, " + why);
            out.flush();
        }
    }

    /** A sentence that stays. */
    void say(String sentence) {
        out.println(terminal ? CLEAR + sentence : sentence);
    }

    /** The last word, with the rate over all. */
    void end(LoadSummary summary, boolean dryRun) {
        say(name + (dryRun ? ": dry run, nothing was stored: " : ": ") + summary + " ("
                + rate(summary.rows(), nanos.getAsLong()) + " rows/s)");
    }

    private String bar(long rows) {
        int done = expected == 0 ? 0 : (int) Math.min(WIDTH, rows * WIDTH / expected);
        return "[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "]";
    }

    private String numbers(long rows, long now) {
        var of = expected == 0 ? "" : " of " + expected;
        return "%s: %d%s rows, %d rows/s".formatted(name, rows, of, rate(rows, now));
    }

    private long rate(long rows, long now) {
        return rows * 1_000_000_000L / Math.max(1, now - started);
    }
}
