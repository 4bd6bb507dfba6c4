package seizures.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import seizures.bench.stream.SampleLog;
import seizures.contract.Topic;

/** The parts of {@code bin/bench rebuild}: writes the log, takes everything else away, waits for the counts. */
final class RebuildBench {
    private static final int MOST_ATTEMPTS = 120; // one a second
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{.*?\"seizures\":([0-9]+)", Pattern.DOTALL);

    private RebuildBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var broker = arguments[1];
        switch (arguments[0]) {
            case "write" -> {
                forget(broker);
                SampleLog.ofYears().writeReports(broker, Integer.parseInt(arguments[2]));
            }
            case "forget" -> forget(broker);
            case "await" -> {
                int reports = Integer.parseInt(arguments[3]);
                await(arguments[2], reports);
                double seconds = (System.currentTimeMillis() - Long.parseLong(arguments[4]) / 1e6) / 1000;
                System.out.printf(
                        Locale.ROOT,
                        "%d reports counted in %.1f s, %.0f a second%n",
                        reports,
                        seconds,
                        reports / seconds);
                keepCounts(broker, Path.of(arguments[5]));
            }
            default -> throw new IllegalArgumentException("write, forget or await");
        }
    }

    /** Every topic but the log, and every consumer group, goes; the services and their topics begin anew. */
    private static void forget(String broker) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
            var names = new ArrayList<>(admin.listTopics().names().get());
            names.remove(Topic.REPORTED.name());
            names.removeIf(name -> name.startsWith("__"));
            admin.deleteTopics(names).all().get();
            var groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            for (var group : groups) {
                forget(admin, group);
            }
            while (admin.listTopics().names().get().stream().anyMatch(names::contains)) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            var there = admin.listTopics().names().get();
            if (!there.contains(Topic.REPORTED.name())) {
                admin.createTopics(List.of(new NewTopic(Topic.REPORTED.name(), Topic.REPORTED.partitions(), (short) 1)
                                .configs(Topic.REPORTED.retention().configuration())))
                        .all()
                        .get();
            }
        }
    }

    /** A group of Kafka Streams has its members until their session is over, whenever they stopped. */
    private static void forget(Admin admin, String group) throws InterruptedException, ExecutionException {
        for (int attempt = 1; ; attempt++) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
                return;
            } catch (ExecutionException e) {
                if (attempt == MOST_ATTEMPTS || !(e.getCause() instanceof GroupNotEmptyException)) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** Until stats-service counts every report; it may not be up yet. */
    private static void await(String stats, int reports) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + stats + "/v1/dose-counts"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (long counted = 0; counted < reports; ) {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                try {
                    var total = TOTAL.matcher(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
                    counted = total.find() ? Long.parseLong(total.group(1)) : 0;
                } catch (IOException _) {
                    // not listening yet
                }
            }
        }
    }

    /** The newest value of each key of the topic of the counts, in the order of the keys. */
    private static void keepCounts(String broker, Path file) throws IOException {
        var newest = new TreeMap<String, String>();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new HashMap<TopicPartition, Long>();
            for (int i = 0; i < Topic.DOSE_COUNTS.partitions(); i++) {
                partitions.put(new TopicPartition(Topic.DOSE_COUNTS.name(), i), 0L);
            }
            consumer.assign(partitions.keySet());
            consumer.seekToBeginning(partitions.keySet());
            partitions.putAll(consumer.endOffsets(partitions.keySet()));
            while (partitions.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    var key = new String(record.key(), StandardCharsets.UTF_8);
                    if (record.value() == null) {
                        newest.remove(key);
                    } else {
                        newest.put(key, new String(record.value(), StandardCharsets.UTF_8));
                    }
                });
            }
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var count : newest.entrySet()) {
                out.write((count.getKey() + "\t" + count.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
