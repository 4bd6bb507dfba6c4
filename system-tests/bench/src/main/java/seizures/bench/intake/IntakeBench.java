package seizures.bench.intake;

import com.sun.tools.attach.AttachNotSupportedException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import seizures.bench.measure.Cost;
import seizures.bench.measure.Figures;

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
        var figures = new Figures(System.out, "reports", "of ledger");
        var best = new TreeMap<String, Double>();
        var targets = targets();
        for (int round = 0; round <= rounds; round++) {
            for (var target : targets) {
                var outcome = target.run(connections, seconds);
                figures.print(target.name() + (round == 0 ? " (cold)" : ""), outcome);
                if (round > 0) {
                    best.merge(target.name(), outcome.perSecond(), Math::max);
                }
            }
        }
        best.forEach((name, rate) -> System.out.printf(
                Locale.ROOT,
                "best of %s: %.0f/s%s%n",
                name,
                rate,
                best.containsKey("intake") && !name.equals("intake")
                        ? String.format(Locale.ROOT, ", intake is %.2f x", best.get("intake") / rate)
                        : ""));
    }

    private List<Target> targets()
            throws IOException, AttachNotSupportedException, InterruptedException, ExecutionException {
        var targets = new ArrayList<Target>();
        var bulk = options.containsKey("--bulk");
        if (options.containsKey("--intake")) {
            targets.add(http(
                    "intake",
                    "--intake",
                    bulk ? "/v1/seizures:bulk" : "/v1/seizures",
                    bulk ? Payload.BULK : Payload.SINGLE));
        }
        if (options.containsKey("--bare")) {
            targets.add(http("bare", "--bare", "/v1/seizures", Payload.SINGLE));
        }
        if (options.containsKey("--brokers")) {
            targets.add(new ProducerTarget(text("--brokers", ""), Cost.Meter.own()));
        }
        if (options.containsKey("--peer")) {
            targets.add(http("peer", "--peer", "", Payload.BRIDGE));
        }
        return targets;
    }

    private Target http(String name, String option, String path, Payload payload)
            throws IOException, AttachNotSupportedException {
        var token = name.equals("intake") ? text("--token", "") : "";
        var pid = options.get(option + "-pid");
        return new HttpTarget(
                name,
                URI.create(text(option, "") + path),
                payload,
                token,
                pid == null ? Cost.Source.NONE : Cost.Meter.of(pid, thread -> thread.contains("seizure-ledger")));
    }

    private String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(text(option, Integer.toString(otherwise)));
    }
}
