package seizures.local.training;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps services at work for a while, as agencies, analysts and duty officers do at once. Prints how many requests there were
 * and ends with 1 where one was refused: what is refused trains the wrong thing.
 *
 * <p>Arguments: seconds, then {@code NAME=ADDRESS} of each service that runs. Tokens, as far as access is by tokens:
 * {@code SEIZURES_TOKEN_US_CBP}, {@code _US_DEA_LAB}, {@code _IMPORTER}, {@code _ANALYST}, {@code _ALERT_OWNER}.
 */
final class Training {
    /** Agencies that report at once. */
    private static final int REPORTERS = 12;

    private Training() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.parseLong(arguments[0])).toNanos();
        var addresses = Arrays.stream(arguments)
                .skip(1)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> URI.create(parts[1])));
        try (var client = new Client(name -> System.getenv().getOrDefault("SEIZURES_TOKEN_" + name, ""));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Void>>();
            for (var work : work(addresses, client)) {
                all.add(threads.submit(() -> repeat(work, end)));
            }
            for (var each : all) {
                each.get();
            }
            System.out.println(
                    client.requests() + " requests, " + client.refused().size() + " refused");
            client.refused().stream().limit(20).forEach(System.out::println);
            System.exit(client.refused().isEmpty() ? 0 : 1);
        }
    }

    private static List<Callable<?>> work(Map<String, URI> addresses, Client client) {
        var work = new ArrayList<Callable<?>>();
        var intake = addresses.get("seizure-service");
        if (intake != null) {
            for (int i = 0; i < REPORTERS; i++) {
                work.add(new Reporter(i, intake, client));
            }
        }
        for (var questions : Questions.byService().entrySet()) {
            var service = addresses.get(questions.getKey());
            if (service != null) {
                work.add(new Questions(service, questions.getValue(), client));
            }
        }
        return work;
    }

    private static Void repeat(Callable<?> work, long end) throws Exception {
        while (System.nanoTime() < end) {
            work.call();
        }
        return null;
    }

    /** A caller's token by its name in capitals; empty where access is open. */
    interface Tokens extends Function<String, String> {}
}
