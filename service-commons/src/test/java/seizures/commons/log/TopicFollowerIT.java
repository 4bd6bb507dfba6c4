package seizures.commons.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.health.contributor.Status;
import seizures.commons.testing.Broker;
import seizures.contract.Topic;

@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class TopicFollowerIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Broker broker;

    private final Topic<String, Integer> topic = new Topic<>(
            "test." + NUMBER.incrementAndGet(), 1, Topic.Retention.FOR_EVER, Serdes.String(), Serdes.Integer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Integer> read = Collections.synchronizedList(new ArrayList<>());
    private final TopicLog log = log(broker.servers);

    @BeforeAll
    static void startBroker() {
        broker = Broker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private TopicLog log(String servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        return new TopicLog(settings, settings, meters, failures::incrementAndGet);
    }

    @Test
    void it_reads_what_was_there_says_so_and_follows() throws Exception {
        create();
        write(1, 2);
        var caughtUp = new AtomicInteger();
        TopicListener<String, Integer> listener = TopicListener.ofValues(read::add);
        var follower = log.follow(topic, List.of(listener.onceCaughtUp(caughtUp::incrementAndGet)));
        assertThat(follower.health().health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        follower.start();

        await().until(follower::isCaughtUp);
        assertThat(read).containsExactly(1, 2);
        assertThat(caughtUp).hasValue(1);
        assertThat(follower.health().health().getStatus()).isEqualTo(Status.UP);

        write(3);
        assertThat(follower.await(2, Duration.ofSeconds(10))).isTrue();
        assertThat(read).containsExactly(1, 2, 3);
        await().until(() -> follower.isCurrentWithin(Duration.ofSeconds(10)));
        assertThat(lag()).isZero();
        follower.stop();
    }

    @Test
    void every_listener_receives_every_record() throws Exception {
        create();
        write(1);
        var second = Collections.synchronizedList(new ArrayList<Integer>());
        var follower =
                log.follow(topic, List.of(TopicListener.ofValues(read::add), TopicListener.ofValues(second::add)));

        follower.start();

        await().until(follower::isCaughtUp);
        assertThat(read).containsExactly(1);
        assertThat(second).containsExactly(1);
        follower.stop();
    }

    @Test
    void an_unreadable_record_is_counted_and_skipped() throws Exception {
        create();
        write("no number".getBytes(StandardCharsets.UTF_8));
        write(1);
        var follower = log.follow(topic, List.of(TopicListener.ofValues(read::add)));

        follower.start();

        await().until(follower::isCaughtUp);
        assertThat(read).containsExactly(1);
        assertThat(meters.get("seizure.topic.unreadable").counter().count()).isOne();
        follower.stop();
    }

    @Test
    void a_topic_that_is_not_there_yet_is_waited_for_and_ends_nothing() throws Exception {
        var follower = log.follow(topic, List.of(TopicListener.ofValues(read::add)));
        follower.start();
        await().until(() -> meters.get("seizure.background.failures").counter().count() > 0);
        assertThat(follower.state()).isEqualTo(TopicFollower.State.CATCHING_UP);

        create();
        write(1);

        await().atMost(Duration.ofSeconds(30)).until(() -> read.equals(List.of(1)));
        assertThat(failures).hasValue(0);
        follower.stop();
    }

    @Test
    void a_listener_that_throws_is_told_of_and_its_follower_fails() throws Exception {
        create();
        write(1);
        var follower = log.follow(topic, List.of(records -> {
            throw new IllegalStateException("of a test");
        }));

        follower.start();

        await().until(() -> failures.get() == 1);
        assertThat(follower.health().health().getStatus()).isEqualTo(Status.DOWN);
        await().until(() -> !follower.isRunning());
        follower.stop();
    }

    @Test
    void what_is_published_has_been_read_here() throws Exception {
        create();
        var follower = log.follow(topic, List.of(TopicListener.ofValues(read::add)));
        follower.start();
        try (var publisher = log.publisher()) {
            long offset = publisher.publish(follower, "key", 7, new RecordHeaders());

            assertThat(offset).isZero();
            assertThat(read).containsExactly(7);
        }
        follower.stop();
    }

    @Test
    void records_are_looked_up_and_scanned() throws Exception {
        create();
        write(1, 2, 3);

        try (var lookup = log.lookup(topic)) {
            assertThat(lookup.from(1, 2).records().getFirst().value()).isEqualTo(2);
        }
        log.scan(topic, record -> read.add(record.value()) && read.size() < 2);
        assertThat(read).containsExactly(1, 2);
    }

    private double lag() {
        return meters.get("seizure.topic.lag").gauge().value();
    }

    private void create() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.servers))) {
            admin.createTopics(List.of(new NewTopic(topic.name(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void write(int... values) throws Exception {
        for (int value : values) {
            write(topic.value().serializer().serialize(topic.name(), value));
        }
    }

    private void write(byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.servers);
        try (var producer = new KafkaProducer<>(
                settings, Serdes.String().serializer(), Serdes.ByteArray().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", value)).get();
        }
    }
}
