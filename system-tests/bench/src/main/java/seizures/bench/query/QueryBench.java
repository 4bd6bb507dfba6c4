package seizures.bench.query;

import com.sun.tools.attach.AttachNotSupportedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import seizures.bench.measure.Cost;
import seizures.bench.measure.Figures;
import seizures.bench.measure.Outcome;
import seizures.bench.measure.Times;

/** Asks a stats-service one question after the other, over a few connections, each for some seconds. */
final class QueryBench {
    private static final int CONNECTIONS = 4;
    private static final Duration MOST = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String stats;
    private final Cost.Meter meter;

    private QueryBench(String stats, Cost.Meter meter) {
        this.stats = stats;
        this.meter = meter;
    }

    /** {@code ADDRESS PID SECONDS}. */
    public static void main(String[] arguments)
            throws IOException, AttachNotSupportedException, InterruptedException, ExecutionException {
        var bench = new QueryBench(arguments[0], Cost.Meter.of(arguments[1], name -> name.endsWith("StreamThread-1")));
        var figures = new Figures(System.out, "answers", "of tally");
        for (var question : questions().entrySet()) {
            figures.print(question.getKey(), bench.ask(question.getValue(), Integer.parseInt(arguments[2])));
        }
        bench.http.shutdownNow();
    }

    /** What people and pages ask; the first one warms up. */
    private static Map<String, String> questions() {
        var years = "/v1/dose-counts?from=2018-10&to=2024-09";
        var questions = new LinkedHashMap<String, String>();
        questions.put("(cold)", years + "&substance=fentanyl&bucket=month");
        questions.put("a year by month", "/v1/dose-counts?from=2023-10&to=2024-09&substance=fentanyl&bucket=month");
        questions.put("6 years by month", years + "&substance=fentanyl&bucket=month");
        questions.put("known on a day", years + "&substance=fentanyl&bucket=month&knownAt=2022-06-30");
        questions.put("years by port", years + "&bucket=fiscal-year&group=port");
        questions.put("days, one port", years + "&bucket=day&port=UNLOCODE:USLRD");
        questions.put("comparison", "/v1/comparisons?a=FY2023,FY2024&b=FY2019..FY2022&group=substance&measure=mass");
        questions.put("completeness", "/v1/completeness?substance=fentanyl&measure=seizures&bucket=month");
        return questions;
    }

    /** @param failed requests that got no good answer */
    private record Part(Times times, long failed) {}

    private Outcome ask(String question, int seconds) throws InterruptedException, ExecutionException {
        var request = HttpRequest.newBuilder(URI.create(stats + question))
                .timeout(MOST)
                .build();
        var before = meter.read();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            Callable<Part> asking = () -> ask(request, end);
            var parts = threads.invokeAll(
                    IntStream.range(0, CONNECTIONS).mapToObj(_ -> asking).toList());
            double took = (System.nanoTime() - begun) / 1e9;
            var cost = meter.read().minus(before);
            var times = new Times();
            long failed = 0;
            for (var part : parts) {
                times.addAll(part.get().times());
                failed += part.get().failed();
            }
            return new Outcome(times.size(), times, failed, took, cost);
        }
    }

    private Part ask(HttpRequest request, long end) throws IOException, InterruptedException {
        var times = new Times();
        long failed = 0;
        while (System.nanoTime() - end < 0) {
            long begun = System.nanoTime();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                times.add(System.nanoTime() - begun);
            } else {
                failed++;
            }
        }
        return new Part(times, failed);
    }
}
