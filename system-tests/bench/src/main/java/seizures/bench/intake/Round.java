package seizures.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One target under load for some seconds. */
final class Round {
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000_000 * 1_000);

    private Round() {}

    /** What is loaded: a name, an address, how a report is wrapped, a token or none, and a meter of its process if one is known. */
    record Target(String name, URI address, Payload payload, String token, Cost.@Nullable Meter meter) {}

    /** How many reports came through, each request's time, and what that cost its process. */
    record Outcome(long reports, Times times, long failed, double seconds, Cost cost) {}

    private record Part(Times times, long failed) {}

    static Outcome run(Target target, int connections, int seconds) throws InterruptedException, ExecutionException {
        var meter = target.meter();
        var before = meter == null ? Cost.NONE : meter.read();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Callable<Part> load = () -> load(target, end);
            var parts = threads.invokeAll(
                    IntStream.range(0, connections).mapToObj(_ -> load).toList());
            double took = (System.nanoTime() - begun) / 1e9;
            var after = meter == null ? Cost.NONE : meter.read();
            long failed = 0;
            var times = new Times();
            for (var part : parts) {
                failed += part.get().failed();
                times.addAll(part.get().times());
            }
            return new Outcome(
                    times.size() * (long) target.payload().reports(), times, failed, took, after.minus(before));
        }
    }

    private static Part load(Target target, long end) throws IOException {
        var times = new Times();
        long failed = 0;
        try (var connection = new Connection(target.address(), target.payload().contentType(), target.token())) {
            while (System.nanoTime() - end < 0) {
                var body =
                        target.payload().body(NUMBERS.getAndAdd(target.payload().reports()));
                long begun = System.nanoTime();
                int status = connection.post(body);
                if (status / 100 != 2) {
                    failed++;
                    continue;
                }
                times.add(System.nanoTime() - begun);
            }
        }
        return new Part(times, failed);
    }
}
