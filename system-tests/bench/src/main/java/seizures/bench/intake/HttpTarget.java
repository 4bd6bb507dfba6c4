package seizures.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import seizures.bench.measure.Cost;
import seizures.bench.measure.Outcome;
import seizures.bench.measure.Times;

/**
 * An address that takes reports.
 *
 * @param token none if empty
 * @param meter of its process
 */
record HttpTarget(String name, URI address, Payload payload, String token, Cost.Source meter) implements Target {
    /** @param failed requests that got no good answer */
    private record Part(Times times, long failed) {}

    @Override
    public Outcome run(int connections, int seconds) throws InterruptedException, ExecutionException {
        var before = meter.read();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Callable<Part> load = () -> load(end);
            var parts = threads.invokeAll(
                    IntStream.range(0, connections).mapToObj(_ -> load).toList());
            double took = (System.nanoTime() - begun) / 1e9;
            var cost = meter.read().minus(before);
            long failed = 0;
            var times = new Times();
            for (var part : parts) {
                failed += part.get().failed();
                times.addAll(part.get().times());
            }
            return new Outcome(times.size() * (long) payload.reports(), times, failed, took, cost);
        }
    }

    private Part load(long end) throws IOException {
        var times = new Times();
        long failed = 0;
        try (var connection = new Connection(address, payload.contentType(), token)) {
            while (System.nanoTime() - end < 0) {
                var body = payload.next();
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
