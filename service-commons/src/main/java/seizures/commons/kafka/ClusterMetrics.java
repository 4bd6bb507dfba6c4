package seizures.commons.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.ClusterAuthorizationException;

/**
 * The brokers as this service sees them, so that Prometheus knows of them wherever they run: whether they answer, how many
 * there are, partitions without a leader or with fewer copies than they should have, and the room on their disks. Only
 * topics that the service may see are counted; disks need the right to describe the cluster, and are left out without it.
 */
final class ClusterMetrics {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Admin admin;
    private final MultiGauge free;
    private final MultiGauge total;
    private volatile double reachable = Double.NaN;
    private volatile double brokers = Double.NaN;
    private volatile double offline = Double.NaN;
    private volatile double underReplicated = Double.NaN;

    ClusterMetrics(Admin admin, MeterRegistry meters) {
        this.admin = admin;
        Gauge.builder("seizure.kafka.reachable", () -> reachable)
                .description("1 where the brokers answer this service, 0 where they do not")
                .register(meters);
        Gauge.builder("seizure.kafka.brokers", () -> brokers)
                .description("Brokers that are in the cluster now")
                .register(meters);
        partitions("offline", () -> offline, meters);
        partitions("under-replicated", () -> underReplicated, meters);
        free = disks("seizure.kafka.disk.free", "Room left on the disks of a broker", meters);
        total = disks("seizure.kafka.disk.total", "Size of the disks of a broker", meters);
    }

    private static void partitions(String state, Supplier<Number> count, MeterRegistry meters) {
        Gauge.builder("seizure.kafka.partitions", count)
                .description("Partitions without a leader, and those with fewer copies in sync than they should have")
                .tag("state", state)
                .register(meters);
    }

    private static MultiGauge disks(String name, String description, MeterRegistry meters) {
        return MultiGauge.builder(name)
                .description(description)
                .baseUnit("bytes")
                .register(meters);
    }

    /** Takes some seconds at most, where the brokers do not answer. */
    void look() throws InterruptedException {
        try {
            var nodes = await(admin.describeCluster().nodes());
            var topics = await(
                    admin.describeTopics(await(admin.listTopics().names())).allTopicNames());
            var partitions = topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .toList();
            brokers = nodes.size();
            offline = partitions.stream().filter(ClusterMetrics::isOffline).count();
            underReplicated = partitions.stream()
                    .filter(partition ->
                            partition.isr().size() < partition.replicas().size())
                    .count();
            reachable = 1;
            disks(nodes.stream().map(Node::id).toList());
        } catch (ExecutionException | TimeoutException | KafkaException _) {
            reachable = 0;
            brokers = Double.NaN;
            offline = Double.NaN;
            underReplicated = Double.NaN;
        }
    }

    private static boolean isOffline(TopicPartitionInfo partition) {
        return partition.leader() == null || partition.leader().isEmpty();
    }

    private void disks(List<Integer> brokers) throws ExecutionException, TimeoutException, InterruptedException {
        var freeRows = new ArrayList<MultiGauge.Row<?>>();
        var totalRows = new ArrayList<MultiGauge.Row<?>>();
        try {
            await(admin.describeLogDirs(brokers).allDescriptions()).forEach((broker, folders) -> {
                var tags = Tags.of("broker", Integer.toString(broker));
                folders.values().forEach(folder -> {
                    folder.usableBytes().ifPresent(bytes -> freeRows.add(MultiGauge.Row.of(tags, bytes)));
                    folder.totalBytes().ifPresent(bytes -> totalRows.add(MultiGauge.Row.of(tags, bytes)));
                });
            });
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof ClusterAuthorizationException)) {
                throw e;
            }
        }
        free.register(freeRows, true);
        total.register(totalRows, true);
    }

    private static <T> T await(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a client is set to that must not wait for long. */
    static Map<String, Object> impatient(Map<String, Object> settings) {
        var impatient = new HashMap<>(settings);
        impatient.put("client.id", "cluster-metrics");
        impatient.put("request.timeout.ms", 3_000);
        impatient.put("default.api.timeout.ms", (int) TIMEOUT.toMillis());
        return impatient;
    }
}
