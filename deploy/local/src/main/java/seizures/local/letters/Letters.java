package seizures.local.letters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * All dead letters of a cluster. What is sent again is noted, by where it was first read, in a topic of its own, in the
 * same transaction: an interrupted or repeated command sends nothing twice, and of two at once one fails.
 */
final class Letters {
    static final String RESENT = "seizures.dead-letters-resent.v1";
    private static final String TRANSACTIONAL_ID = "dead-letters";
    private static final String SUFFIX = ".dlq";
    private static final int PER_TRANSACTION = 500;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Map<String, Object> settings;

    /** @param settings of a Kafka client: where the brokers are, and how they know us */
    Letters(Map<String, Object> settings) {
        this.settings = settings;
    }

    /** Every letter, by topic and place. */
    List<Letter> all() {
        return read(topics().stream()
                        .filter(topic -> topic.endsWith(SUFFIX))
                        .sorted()
                        .toList())
                .stream()
                .map(Letter::of)
                .toList();
    }

    /** Where those were first read that have been sent again. */
    Set<Place> sent() {
        var sent = new HashSet<Place>();
        if (topics().contains(RESENT)) {
            read(List.of(RESENT))
                    .forEach(note -> sent.add(Place.parse(new String(note.key(), StandardCharsets.UTF_8))));
        }
        return sent;
    }

    private Set<String> topics() {
        try (var admin = Admin.create(settings)) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    /** What is committed, from the beginning to where it ends now. */
    private List<ConsumerRecord<byte[], byte[]>> read(List<String> topics) {
        var reading = new HashMap<>(settings);
        reading.put("isolation.level", "read_committed");
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(PATIENCE).forEach(records::add);
            }
        }
        return records;
    }

    /**
     * Sends those again that may be, and says what became of each.
     *
     * @param chosen which of them were asked for
     */
    List<Sending> resend(Set<Place> chosen) {
        makeTopic();
        var writing = new HashMap<>(settings);
        writing.put("transactional.id", TRANSACTIONAL_ID);
        try (var producer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer())) {
            // Ends what an interrupted command has begun, so that what is read next is the whole truth.
            producer.initTransactions();
            var all = all();
            var sent = sent();
            var outcomes = new ArrayList<Sending>();
            for (var letter : all) {
                if (chosen.contains(letter.place())) {
                    var outcome = Sending.of(letter, all, sent);
                    letter.origin().ifPresent(sent::add);
                    outcomes.add(outcome);
                }
            }
            send(producer, outcomes);
            return outcomes;
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, List<Sending> outcomes) {
        var again = outcomes.stream()
                .filter(Sending.Again.class::isInstance)
                .map(Sending.Again.class::cast)
                .toList();
        for (int from = 0; from < again.size(); from += PER_TRANSACTION) {
            var transaction = UUID.randomUUID().toString();
            producer.beginTransaction();
            for (var sending : again.subList(from, Math.min(again.size(), from + PER_TRANSACTION))) {
                // A send that fails fails the commit.
                var _ = producer.send(sending.letter().again(sending.origin(), transaction));
                var _ = producer.send(note(sending));
            }
            producer.commitTransaction();
        }
    }

    private static ProducerRecord<byte[], byte[]> note(Sending.Again sending) {
        var charset = StandardCharsets.UTF_8;
        return new ProducerRecord<>(
                RESENT,
                sending.origin().toString().getBytes(charset),
                "{\"letter\":\"%s\"}".formatted(sending.letter().place()).getBytes(charset));
    }

    private void makeTopic() {
        try (var admin = Admin.create(settings)) {
            var topic =
                    new NewTopic(RESENT, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
