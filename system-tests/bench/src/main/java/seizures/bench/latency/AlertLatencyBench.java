package seizures.bench.latency;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * {@code bin/bench alert-latency}: reports at a constant rate, each at a time of its own whatever the answers do, and
 * for each the time from then until it is durable (201), counted and, if it is large, in an alert.
 *
 * <p>Of the count only the total is seen, asked every 10 ms: the n-th to be counted is taken for the n-th accepted. An
 * alert is there when the stream of alerts brings it. The first seconds are there to warm up, from no load to all of it,
 * and are not in the figures.
 */
final class AlertLatencyBench {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final double P50_BAR_MS = 150;
    private static final double P99_BAR_MS = 500;

    private final int perSecond;
    private final int warmUp;
    private final int reports;
    private final Reports sent;
    private final String agency;
    private final Services services = new Services();
    private final AtomicLongArray due;
    private final AtomicLongArray durable;
    private final AtomicLongArray counted;
    private final Map<String, Long> alerted = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<String, Integer> refused = new ConcurrentSkipListMap<>();
    private final AtomicIntegerArray accepted;
    private volatile long seen;
    private volatile boolean over;

    private AlertLatencyBench(Map<String, Integer> options) {
        perSecond = options.getOrDefault("rate", 500);
        warmUp = options.getOrDefault("warm-up", 20) * perSecond;
        reports = warmUp + options.getOrDefault("seconds", 60) * perSecond;
        agency = "US-" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
        sent = new Reports(agency, options.getOrDefault("ports", 300));
        due = new AtomicLongArray(reports);
        durable = new AtomicLongArray(reports);
        counted = new AtomicLongArray(reports);
        accepted = new AtomicIntegerArray(reports);
    }

    public static void main(String[] arguments) throws Exception {
        var options = options(arguments);
        var bench = new AlertLatencyBench(options);
        int rules = options.getOrDefault("rules", 200);
        for (var rule : Rules.of(rules).entrySet()) {
            bench.services.rule(bench.ruleId(rule.getKey()), rule.getValue());
        }
        System.out.printf(
                "%d rules by port, %d ports, %d reports/s for %d s after %d s of warm-up; one report in ten raises an"
                        + " alert%n",
                rules,
                options.getOrDefault("ports", 300),
                bench.perSecond,
                (bench.reports - bench.warmUp) / bench.perSecond,
                2 * bench.warmUp / bench.perSecond);
        System.exit(bench.run() ? 0 : 1);
    }

    private static Map<String, Integer> options(String[] arguments) {
        var options = new ConcurrentHashMap<String, Integer>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), Integer.valueOf(arguments[i + 1]));
        }
        return options;
    }

    private String ruleId(String end) {
        return "bench-" + agency.substring(3).toLowerCase(Locale.ROOT) + "-" + end;
    }

    private boolean run() throws Exception {
        var listening = Thread.ofPlatform().daemon().start(() -> quietly(this::listen));
        var counting = Thread.ofPlatform().daemon().start(() -> quietly(this::count));
        send();
        await(() -> answered.get() == reports);
        await(() -> seen >= accepted(0));
        await(() -> alerted.size() >= large(0));
        over = true;
        counting.join();
        listening.interrupt();
        services.close();
        return tell();
    }

    /** What is asked of the services goes on until it is over. */
    @FunctionalInterface
    private interface Asking {
        void run() throws IOException, InterruptedException;
    }

    private void quietly(Asking asking) {
        try {
            asking.run();
        } catch (IOException | RuntimeException e) {
            if (!over) {
                System.err.println(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        var inFlight = new Semaphore(20_000);
        long start = System.nanoTime();
        for (int i = 0; i < reports; i++) {
            long at = start + dueAfter(i);
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            due.set(i, at);
            inFlight.acquireUninterruptibly();
            int number = i;
            CompletableFuture<Integer> answer = services.report(sent.json(i));
            var _ = answer.whenComplete((status, failure) -> {
                durable.set(number, System.nanoTime());
                if (failure == null && status == 201) {
                    accepted.set(number, 1);
                } else {
                    var why = (number < warmUp ? "warming up: " : "") + (failure == null ? status : failure);
                    refused.merge(why, 1, Integer::sum);
                }
                answered.incrementAndGet();
                inFlight.release();
            });
        }
    }

    /** Nanoseconds from the start: the rate rises evenly while it warms up, and stays. */
    private long dueAfter(int report) {
        double ramp = 2.0 * warmUp / perSecond;
        double seconds = report < warmUp
                ? Math.sqrt(2 * ramp * report / perSecond)
                : ramp + (report - warmUp) / (double) perSecond;
        return Math.round(seconds * 1e9);
    }

    /** The n-th to be counted is the n-th of those accepted, in the order in which they were sent. */
    private void count() throws IOException, InterruptedException {
        int next = 0;
        long known = 0;
        while (!over) {
            seen = services.counted(agency);
            long now = System.nanoTime();
            for (; known < seen && next < reports; next++) {
                await(answeredOf(next));
                if (accepted.get(next) > 0) {
                    counted.set(next, now);
                    known++;
                }
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private BooleanSupplier answeredOf(int report) {
        return () -> durable.get(report) > 0;
    }

    private void listen() throws IOException, InterruptedException {
        try (var versions = services.alerts(ruleId(Rules.TIMED))) {
            versions.forEach(version -> {
                long now = System.nanoTime();
                version.path("evidence").path("seizures").forEach(id -> alerted.putIfAbsent(id.asString(), now));
            });
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private int accepted(int from) {
        int count = 0;
        for (int i = from; i < reports; i++) {
            count += accepted.get(i);
        }
        return count;
    }

    private int large(int from) {
        int count = 0;
        for (int i = from; i < reports; i++) {
            count += Reports.isLarge(i) ? accepted.get(i) : 0;
        }
        return count;
    }

    private boolean tell() {
        var untilDurable = since(durable);
        var untilCounted = since(counted);
        var untilAlerted = alerts();
        System.out.println(untilDurable.line("POST -> durable"));
        System.out.println(untilCounted.line("POST -> counted"));
        System.out.println(untilAlerted.line("POST -> alerted"));
        System.out.println("POST -> alerted, all of them:");
        System.out.print(untilAlerted.bars());
        int taken = accepted(warmUp);
        boolean isWhole =
                taken == reports - warmUp && untilCounted.count() == taken && untilAlerted.count() == large(warmUp);
        System.out.printf(
                "%d of %d accepted, %d counted, %d of %d alerted; refused: %s%n",
                taken, reports - warmUp, untilCounted.count(), untilAlerted.count(), large(warmUp), refused);
        boolean isFast = untilAlerted.at(0.5) < P50_BAR_MS && untilAlerted.at(0.99) < P99_BAR_MS;
        System.out.printf(
                "wanted: all of them, p50 below %.0f ms, p99 below %.0f ms: %s%n",
                P50_BAR_MS, P99_BAR_MS, isWhole && isFast ? "reached" : "MISSED");
        return isWhole && isFast;
    }

    private Histogram since(AtomicLongArray seen) {
        return since(seen::get);
    }

    private Histogram alerts() {
        return since(i -> Reports.isLarge(i) ? alerted.getOrDefault(sent.id(i), 0L) : 0);
    }

    /** @param seen when a report was, by its number; 0 where it was not */
    private Histogram since(IntToLongFunction seen) {
        return Histogram.of(IntStream.range(warmUp, reports)
                .filter(i -> seen.applyAsLong(i) > 0)
                .mapToLong(i -> seen.applyAsLong(i) - due.get(i))
                .toArray());
    }
}
