package seizures.alert.deliver;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.inbox.Acts;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertChange;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertFilter;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.DeliveryChannel;
import seizures.contract.Topic;

/** One subscriber's notifier with a topic, a journal and a clock in memory. Attempts run when the test lets them. */
final class NotifierTrial {
    static final String DESK = "desk";

    /** What survives a restart. */
    final List<TopicRecord<String, AlertVersion>> topic = new ArrayList<>();

    final Journal journal = new Journal();
    final FiringAlerts firing = new FiringAlerts();
    final AlertChanges changes = new AlertChanges();
    AlertSubscription subscription = subscription(List.of(AlertChange.values()), null);
    final Acts acts = new Acts();
    long committed;

    /** Attempts that were started and have not run yet. */
    final List<Runnable> started = new ArrayList<>();

    private final DeliverySender receiver;
    private Instant now = Alerts.RAISED;
    private WebhookNotifier notifier;
    private long position;

    NotifierTrial(DeliverySender receiver) {
        this.receiver = receiver;
        this.notifier = notifier();
    }

    /** The journal in memory. */
    static final class Journal implements DeliveryJournal {
        final Map<String, AlertDelivery> last = new LinkedHashMap<>();
        final List<String> parked = new ArrayList<>();

        @Override
        public Optional<AlertDelivery> last(String subscriptionId, String key) {
            return Optional.ofNullable(last.get(key));
        }

        @Override
        public Collection<AlertDelivery> all(String subscriptionId) {
            return List.copyOf(last.values());
        }

        @Override
        public void keep(AlertDelivery delivery) {
            last.put(delivery.alertId(), delivery);
        }

        @Override
        public void park(
                ConsumerRecord<byte[], byte[]> alert, String subscriptionId, String failure, Instant givenUpAt) {
            var version = ContractJson.MAPPER.readValue(alert.value(), AlertVersion.class);
            parked.add(version.alertId() + "/" + version.version());
        }
    }

    /** @param events empty for the default */
    static AlertSubscription subscription(List<AlertChange> events, @Nullable Duration atMostEvery) {
        return subscription(null, events, atMostEvery);
    }

    static AlertSubscription subscription(
            @Nullable DeliveryChannel channel, List<AlertChange> events, @Nullable Duration atMostEvery) {
        return new AlertSubscription(
                DESK,
                Alerts.RAISED,
                channel,
                "https://desk.example.org/alerts",
                "desk",
                0,
                AlertFilter.EVERYTHING,
                events,
                atMostEvery,
                List.of(),
                null);
    }

    private WebhookNotifier notifier() {
        var second = Duration.ofSeconds(1);
        var settings = new DeliverySettings(
                List.of(),
                Map.of(),
                null,
                List.of(),
                5,
                second,
                Duration.ofMinutes(1),
                second,
                Duration.ofSeconds(5),
                second,
                Duration.ofMinutes(5));
        var shared = new WebhookNotifier.Shared(
                journal,
                new RuleDefinitions(),
                firing,
                changes,
                acts,
                receiver,
                settings,
                clock(),
                new DeliveryMetrics(new SimpleMeterRegistry(), "webhook"),
                started::add,
                new DeliverySlots(OutboundHttpClient.CONNECTIONS_PER_HOST),
                gone -> subscription = gone.endedAt(now));
        return new WebhookNotifier(shared, () -> subscription);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    void write(AlertVersion alert) {
        var json = ContractJson.MAPPER.writeValueAsBytes(alert);
        topic.add(new TopicRecord<>(
                alert.alertId(), alert, new ConsumerRecord<>(Topic.ALERTS.name(), 0, topic.size(), new byte[0], json)));
        firing.after(alert, alert.updatedAt());
        changes.after(alert);
    }

    /** Reads on, starts what is due and commits. */
    void step() {
        notifier.take(List.copyOf(topic.subList((int) position, topic.size())));
        position = topic.size();
        notifier.work(true);
        committed = notifier.firstUnsettled().orElse(position);
    }

    /** Lets every attempt run that was started, and those that start then. */
    void run() {
        while (!started.isEmpty()) {
            started.removeFirst().run();
        }
    }

    /** Whatever was only in memory is lost, and so are the attempts under way. */
    void restart() {
        started.clear();
        notifier = notifier();
        position = committed;
    }

    boolean isFull() {
        return notifier.isFull();
    }

    AlertDelivery last(String alertId) {
        return journal.last(DESK, alertId).orElseThrow();
    }
}
