package seizures.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The program behind {@code bin/log-backup}. */
public final class LogBackup {
    private static final String USAGE = """
            usage: bin/log-backup save FOLDER     [--brokers ADDRESS] [--config FILE]
                   bin/log-backup restore FOLDER  [--brokers ADDRESS] [--config FILE]

            save      copies what agencies and people have said (reports, seals, rules, acts, subscriptions, the audit …) into
                      files of a new folder. Services may run: what comes while it copies is in the next backup.
            restore   writes a backup into a cluster that has no records of ours, with the services stopped and their state
                      folders empty. Topics that are missing are created. Started again, the services make all else of it:
                      changes, counts, alerts.

              --brokers ADDRESS   else those of the local run
              --config FILE       properties of a Kafka client, for TLS and SASL

            Exit code 0: done, and checked; 1: the backup is not whole, or the topics are not empty; 2: it could not be done.
            """;

    private LogBackup() {}

    private record Options(String act, Path folder, Properties client) {
        static Options parse(List<String> arguments) throws IOException {
            var client = new Properties();
            client.put("bootstrap.servers", "127.0.0.1:" + System.getenv().getOrDefault("SEIZURES_KAFKA_PORT", "9092"));
            var rest = new ArrayDeque<>(arguments);
            var act = rest.poll();
            var folder = rest.poll();
            if (act == null || folder == null || !List.of("save", "restore").contains(act)) {
                throw new IllegalArgumentException("Say save or restore, and a folder");
            }
            while (!rest.isEmpty()) {
                read(rest.remove(), rest.poll(), client);
            }
            return new Options(act, Path.of(folder), client);
        }

        private static void read(String option, @Nullable String value, Properties client) throws IOException {
            if (value == null) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            switch (option) {
                case "--brokers" -> client.put("bootstrap.servers", value);
                case "--config" -> {
                    try (var file = Files.newBufferedReader(Path.of(value))) {
                        client.load(file);
                    }
                }
                default -> throw new IllegalArgumentException("unknown option: " + option);
            }
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            var options = Options.parse(arguments);
            var done = options.act().equals("save")
                    ? Saving.save(options.client(), options.folder())
                    : Restoring.restore(options.client(), options.folder());
            done.forEach(System.out::println);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
        } catch (NotWhole e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException | UncheckedIOException | KafkaException | ExecutionException e) {
            System.err.println("It could not be done: " + e.getMessage());
        }
        return 2;
    }
}
