package seizures.local.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import seizures.contract.AuditPage;
import seizures.contract.ContractJson;
import seizures.contract.Topic;

/** The program behind {@code bin/audit}: prints who did what, when, and with which answer. */
public final class AuditPrint {
    private static final String USAGE = """
            usage: bin/audit [--brokers ADDRESS] [--config FILE] [--from TIME] [--to TIME] [--actor NAME] [--act TEXT]
                             [--status CODE] [--format text|json]

            Prints the entries of the audit, oldest first, a line each. bin/audit-verify tells whether it is whole.

              --brokers ADDRESS   else those of the local run
              --config FILE       properties of a Kafka client, for TLS and SASL
              --from TIME         entries at this time or later, such as 2024-03-15T00:00:00Z
              --to TIME           entries before it
              --actor NAME        of this person or program
              --act TEXT          whose method and address have this in them: 'PUT /v1/seals', /v1/seizures/US-CBP-1
              --status CODE       with this answer: 403, or 4xx
              --format json       an object per line, with the writer and the place in the topic

            Exit code 0: printed; 2: it could not be read.
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern STATUS = Pattern.compile("[1-5](xx|[0-9]{2})");

    private AuditPrint() {}

    /** Which entries are printed, and how. */
    record Options(
            Properties client,
            Instant from,
            Instant to,
            @Nullable String actor,
            @Nullable String act,
            @Nullable String status,
            boolean json) {
        static Options parse(List<String> arguments) throws IOException {
            var client = new Properties();
            client.put("bootstrap.servers", "127.0.0.1:" + System.getenv().getOrDefault("SEIZURES_KAFKA_PORT", "9092"));
            var options = new Options(client, Instant.MIN, Instant.MAX, null, null, null, false);
            for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty(); ) {
                var option = rest.remove();
                var value = rest.poll();
                if (value == null) {
                    throw new IllegalArgumentException(option + " needs a value");
                }
                options = options.with(option, value);
            }
            return options;
        }

        private Options with(String option, String value) throws IOException {
            return switch (option) {
                case "--brokers" -> {
                    client.put("bootstrap.servers", value);
                    yield this;
                }
                case "--config" -> {
                    try (var file = Files.newBufferedReader(Path.of(value))) {
                        client.load(file);
                    }
                    yield this;
                }
                case "--from" -> new Options(client, time(value), to, actor, act, status, json);
                case "--to" -> new Options(client, from, time(value), actor, act, status, json);
                case "--actor" -> new Options(client, from, to, value, act, status, json);
                case "--act" -> new Options(client, from, to, actor, value, status, json);
                case "--status" -> new Options(client, from, to, actor, act, status(value), json);
                case "--format" -> new Options(client, from, to, actor, act, status, isJson(value));
                default -> throw new IllegalArgumentException("unknown option " + option);
            };
        }

        private static Instant time(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("must be a time such as 2024-03-15T00:00:00Z: " + text, e);
            }
        }

        private static String status(String text) {
            if (!STATUS.matcher(text).matches()) {
                throw new IllegalArgumentException("must be a status such as 403 or 4xx: " + text);
            }
            return text.replace("xx", "");
        }

        private static boolean isJson(String text) {
            if (!List.of("json", "text").contains(text)) {
                throw new IllegalArgumentException("must be text or json: " + text);
            }
            return text.equals("json");
        }

        boolean means(AuditPage.Entry entry) {
            return !entry.at().isBefore(from)
                    && entry.at().isBefore(to)
                    && (actor == null || actor.equals(entry.actor()))
                    && (act == null || entry.act().contains(act))
                    && (status == null || Integer.toString(entry.status()).startsWith(status));
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        try {
            var options = Options.parse(arguments);
            read(options, out);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
        } catch (IOException | KafkaException | IllegalStateException e) {
            System.err.println("The audit cannot be read: " + e.getMessage());
        }
        return 2;
    }

    private static void read(Options options, PrintStream out) {
        var topic = new TopicPartition(Topic.AUDIT.name(), 0);
        options.client().put("default.api.timeout.ms", Long.toString(PATIENCE.toMillis()));
        try (var consumer =
                new KafkaConsumer<>(options.client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(topic) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                    print(record.offset(), record.value(), options, out);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException(
                            "no more records come, at " + consumer.position(topic) + " of " + end);
                }
            }
        }
        out.flush();
    }

    /** A page that cannot be read is named; whether it is whole is for the other program to say. */
    static void print(long offset, byte @Nullable [] value, Options options, PrintStream out) {
        AuditPage page;
        try {
            page = ContractJson.MAPPER.readValue(value == null ? new byte[0] : value, AuditPage.class);
        } catch (RuntimeException e) {
            out.println("record " + offset + " cannot be read");
            return;
        }
        page.entries().stream()
                .filter(options::means)
                .map(entry -> options.json() ? json(offset, page, entry) : text(entry))
                .forEach(out::println);
    }

    private static String json(long offset, AuditPage page, AuditPage.Entry entry) {
        return ContractJson.MAPPER.writeValueAsString(
                Map.of("writer", page.writer(), "page", page.number(), "offset", offset, "entry", entry));
    }

    private static String text(AuditPage.Entry entry) {
        var line = new StringBuilder()
                .append(entry.at())
                .append("  ")
                .append(entry.status())
                .append("  ")
                .append(entry.actor() == null ? "(no token)" : entry.actor())
                .append("  ")
                .append(entry.act());
        if (entry.subject() != null) {
            line.append("  ").append(entry.subject());
        }
        var lines = entry.lines();
        if (lines != null) {
            line.append("  accepted %d, refused %d (forbidden %d), unknown %d"
                    .formatted(lines.accepted(), lines.refused(), lines.forbidden(), lines.unknown()));
        }
        if (entry.times() > 1) {
            line.append("  ").append(entry.times()).append(" times");
        }
        return line.toString();
    }
}
