package seizures.bench.stream;

import com.sun.tools.attach.AttachNotSupportedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import seizures.bench.measure.Cost;
import seizures.bench.measure.Figures;
import seizures.bench.measure.Outcome;
import seizures.bench.measure.Times;

/**
 * How fast a group reads a log that is there already, by the offsets that it commits; a line for each fifth of the log, as the first
 * ones show the compilers at work.
 */
final class StreamBench {
    private static final int PARTS = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Admin admin;
    private final String group;
    private final String topic;
    private final Cost.Meter meter;
    private Outcome last = new Outcome(0, new Times(), 0, 0, Cost.NONE);

    private StreamBench(Admin admin, String group, String topic, Cost.Meter meter) {
        this.admin = admin;
        this.group = group;
        this.topic = topic;
        this.meter = meter;
    }

    /** {@code write reports|changes|changes-of-today BROKERS COUNT} or {@code read BROKERS GROUP TOPIC COUNT PID NAME}. */
    public static void main(String[] arguments)
            throws IOException, AttachNotSupportedException, InterruptedException, ExecutionException {
        if (arguments[0].equals("write")) {
            int count = Integer.parseInt(arguments[3]);
            switch (arguments[1]) {
                case "reports" -> SampleLog.ofYears().writeReports(arguments[2], count);
                case "changes" -> SampleLog.ofYears().writeChanges(arguments[2], count);
                case "changes-of-today" -> SampleLog.ofToday().writeChanges(arguments[2], count);
                default -> throw new IllegalArgumentException("reports, changes or changes-of-today");
            }
            return;
        }
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", arguments[1]))) {
            var meter = Cost.Meter.of(arguments[5], name -> name.endsWith("StreamThread-1"));
            new StreamBench(admin, arguments[2], arguments[3], meter).read(arguments[6], Long.parseLong(arguments[4]));
        }
    }

    private void read(String name, long all) throws InterruptedException, ExecutionException {
        var figures = new Figures(System.out, "records", "thread");
        long done = await(1);
        for (int part = 1; part <= PARTS; part++) {
            long before = done;
            long begun = System.nanoTime();
            var cost = meter.read();
            done = await(all * part / PARTS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            var outcome = new Outcome(
                    done - before, new Times(), 0, seconds, meter.read().minus(cost));
            if (outcome.items() > 0) { // one commit may bring several parts of a short log
                figures.print(name + " " + part + "/" + PARTS, outcome);
                last = outcome;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: a thread with a core of its own could do %.0f/s%n",
                name,
                1e9 * last.items() / Math.max(1, last.cost().partNanos()));
        System.out.printf(
                Locale.ROOT,
                "heap after a collection: %.0f MB, %.0f bytes per record%n",
                meter.heapBytes() / 1e6,
                meter.heapBytes() / (double) all);
    }

    /** Until so many records are committed; how many there are then. */
    private long await(long records) throws InterruptedException, ExecutionException {
        for (long committed = committed(); ; committed = committed()) {
            if (committed >= records) {
                return committed;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private long committed() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(committed -> committed.getKey().topic().equals(topic) && committed.getValue() != null)
                .mapToLong(committed -> committed.getValue().offset())
                .sum();
    }
}
