package seizures.local.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import seizures.contract.Topic;

/** The program behind {@code bin/audit-verify}: reads the whole topic of the audit and tells whether it is whole. */
public final class AuditVerify {
    private static final String USAGE = """
            usage: bin/audit-verify [--brokers ADDRESS] [--config FILE] [--heads FILE] [--writers FILE]

            Reads the audit from its beginning and says where a page is missing, changed or moved.

              --brokers ADDRESS   else those of the local run
              --config FILE       properties of a Kafka client, for TLS and SASL
              --heads FILE        heads of the chains from the last time, which must still be there; those of this time
                                  take their place when nothing is wrong. Keep the file where nobody who writes to the
                                  topic can write. Without it a removed end or a removed writer is not found.
              --writers FILE      the writers that have run, one a line, as each service logs its own when it starts
                                  ("Writes the audit as …"). Any other that is new is then a fault: its chain was forged.

            New writers are named, with the time of their first entry: each must be a start of that service.

            Exit code 0: nothing is wrong; 1: something is, each with its place in the topic; 2: it could not be read.
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private AuditVerify() {}

    private record Options(
            Properties client,
            @Nullable Path heads,
            @Nullable Path writers) {
        static Options parse(List<String> arguments) throws IOException {
            var client = new Properties();
            client.put("bootstrap.servers", "127.0.0.1:" + System.getenv().getOrDefault("SEIZURES_KAFKA_PORT", "9092"));
            Path heads = null;
            Path writers = null;
            for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty(); ) {
                var option = rest.remove();
                var value = rest.poll();
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
                    case "--heads" -> heads = Path.of(value);
                    case "--writers" -> writers = Path.of(value);
                    default -> throw new IllegalArgumentException("no such option: " + option);
                }
            }
            return new Options(client, heads, writers);
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            return verify(Options.parse(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
        } catch (IOException | UncheckedIOException | KafkaException | IllegalStateException e) {
            System.err.println("The audit cannot be read: " + e.getMessage());
        }
        return 2;
    }

    private static int verify(Options options) throws IOException {
        var kept = new ArrayList<Head>();
        if (options.heads() != null && Files.exists(options.heads())) {
            Files.readAllLines(options.heads()).forEach(line -> kept.add(Head.parse(line)));
        }
        var chains = new Chains(kept);
        var faults = new ArrayList<String>();
        read(options.client(), chains, faults);
        faults.addAll(chains.faults());
        faults.addAll(unknown(chains, options.writers()));
        faults.forEach(System.out::println);
        chains.newWriters().forEach((writer, since) -> System.out.println("new writer: " + writer + ", " + since));
        System.out.println("audit: " + chains.summary() + ", " + faults.size() + " faults");
        if (!faults.isEmpty()) {
            return 1;
        }
        if (options.heads() != null) {
            Files.writeString(
                    options.heads(),
                    chains.heads().stream().map(head -> head + "\n").collect(Collectors.joining()));
        }
        return 0;
    }

    private static List<String> unknown(Chains chains, @Nullable Path writers) throws IOException {
        if (writers == null) {
            return List.of();
        }
        var started = Set.copyOf(Files.readAllLines(writers));
        return chains.newWriters().keySet().stream()
                .filter(writer -> !started.contains(writer))
                .map(writer -> "unknown writer: " + writer + " is not in " + writers)
                .toList();
    }

    private static void read(Properties client, Chains chains, List<String> faults) {
        var topic = new TopicPartition(Topic.AUDIT.name(), 0);
        client.put("default.api.timeout.ms", Long.toString(PATIENCE.toMillis()));
        try (var consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
            if (consumer.position(topic) > 0) {
                faults.add("the topic begins with record " + consumer.position(topic) + ", those before are deleted");
            }
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(topic) < end) {
                var records = consumer.poll(Duration.ofSeconds(1));
                records.forEach(record -> chains.next(record.offset(), record.key(), record.value()));
                if (!records.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException(
                            "no more records come, at " + consumer.position(topic) + " of " + end);
                }
            }
        }
    }
}
