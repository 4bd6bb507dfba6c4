package seizures.bench.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import seizures.contract.Agency;
import seizures.contract.Circumstances;
import seizures.contract.CloudEvents;
import seizures.contract.Crossing;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Happened;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.Seizure;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.contract.Topic;
import seizures.domain.contribution.Contributions;
import seizures.domain.registry.Ports;

/** Writes logs to read from: reports of five drugs at 300 ports over six years or of today. */
public final class SampleLog {
    private static final List<String> DRUGS = List.of("fentanyl", "cocaine", "heroin", "methamphetamine", "marijuana");
    private static final LocalDate FIRST = LocalDate.of(2018, 10, 1);
    private static final int DAYS = 6 * 365;

    private final Random random = new Random(1);
    private final List<PortCode> ports =
            Ports.all().stream().map(Ports.Port::code).limit(300).toList();

    private final LocalDate first;
    private final int days;

    private SampleLog(LocalDate first, int days) {
        this.first = first;
        this.days = days;
    }

    public static SampleLog ofYears() {
        return new SampleLog(FIRST, DAYS);
    }

    /** What an alert would be about: all of it was seized today. */
    static SampleLog ofToday() {
        return new SampleLog(LocalDate.now(ZoneOffset.UTC), 1);
    }

    /** What agencies sent, for the ledger. */
    public void writeReports(String brokers, int count) throws InterruptedException, ExecutionException {
        write(brokers, Topic.REPORTED, count, number -> {
            var event = report(number);
            return new Entry<>(event.seizureId(), event, CloudEvents.headersOf(event));
        });
    }

    /** What the ledger would make of them, for the tally. */
    void writeChanges(String brokers, int count) throws InterruptedException, ExecutionException {
        write(brokers, Topic.CHANGED, count, number -> {
            var change = change(report(number));
            var id = change.seizureId() + "/1/1";
            return new Entry<>(
                    change.port(),
                    change,
                    CloudEvents.headers(id, "/bench", Topic.CHANGED.name(), change.recordedAt()));
        });
    }

    private record Entry<K, V>(K key, V value, Headers headers) {}

    @FunctionalInterface
    private interface Entries<K, V> {
        Entry<K, V> at(int number);
    }

    private static <K, V> void write(String brokers, Topic<K, V> topic, int count, Entries<K, V> entries)
            throws InterruptedException, ExecutionException {
        create(brokers, topic);
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "linger.ms", 20, "batch.size", 262_144);
        try (var producer = new KafkaProducer<>(
                settings, topic.key().serializer(), topic.value().serializer())) {
            for (int i = 0; i < count; i++) {
                var entry = entries.at(i);
                var _ = producer.send(
                        new ProducerRecord<>(topic.name(), null, entry.key(), entry.value(), entry.headers()));
            }
        }
        System.out.printf("%d records are in %s%n", count, topic.name());
    }

    private static void create(String brokers, Topic<?, ?> topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
            if (!admin.listTopics().names().get().contains(topic.name())) {
                admin.createTopics(List.of(new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                .configs(topic.retention().configuration())))
                        .all()
                        .get();
            }
        }
    }

    private SeizureEvent.Reported report(int number) {
        var id = new SeizureId("US-CBP-B-" + number);
        var day = first.plusDays(random.nextInt(days));
        var known = day.plusDays(1 + random.nextInt(20)).atTime(12, 0).toInstant(ZoneOffset.UTC);
        var seizure = new Seizure(
                id,
                new Agency("US-CBP"),
                day.toString(),
                Happened.on(day),
                ports.get(random.nextInt(ports.size())),
                Crossing.AT_PORT,
                Mode.VEHICLE,
                Direction.INBOUND,
                List.of(),
                List.of(),
                List.of(),
                null,
                1,
                List.of(item(number)));
        return new SeizureEvent.Reported(id, known, Instant.EPOCH.plusSeconds(number), "us-cbp", seizure, null, null);
    }

    private Item item(int number) {
        var substance = new Ingredient(
                new SubstanceCode(DRUGS.get(random.nextInt(DRUGS.size()))),
                Role.PRIMARY,
                Evidence.PRESUMPTIVE,
                null,
                null,
                null,
                null,
                null);
        return new Item(
                Form.POWDER,
                Quantity.of(Integer.toString(grams(number)), "g"),
                QuantityMethod.WEIGHED,
                List.of(substance));
    }

    /** One in ten is large. */
    private int grams(int number) {
        return number % 10 == 0 ? 40_000 + random.nextInt(10_000) : 1 + random.nextInt(4_000);
    }

    private static SeizureChange change(SeizureEvent.Reported report) {
        var seizure = report.seizure();
        return new SeizureChange(
                report.seizureId(),
                1,
                1,
                1,
                1,
                report.recordedAt(),
                Circumstances.of(seizure, List.of()),
                Contributions.of(seizure));
    }
}
