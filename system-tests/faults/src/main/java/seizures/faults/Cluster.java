package seizures.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;

/** What the brokers say about themselves. */
final class Cluster {
    private Cluster() {}

    private interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
    }

    private static <T> T ask(String bootstrap, Question<T> question) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrap, "default.api.timeout.ms", 5000, "request.timeout.ms", 4000);
        try (var admin = Admin.create(settings)) {
            return question.ask(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether a node is in the cluster and every partition has all its replicas in sync. */
    static boolean has(String bootstrap, int node) {
        try {
            return ask(bootstrap, admin -> {
                boolean known = admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).stream()
                        .anyMatch(found -> found.id() == node);
                return known
                        && topics(admin).stream()
                                .flatMap(topic -> topic.partitions().stream())
                                .allMatch(partition -> partition.isr().size()
                                        == partition.replicas().size());
            });
        } catch (KafkaException e) {
            return false;
        }
    }

    /** The node that leads most partitions of the topics of this project. */
    static int busiest(String bootstrap) {
        return ask(bootstrap, admin -> {
            var led = new HashMap<Integer, Integer>();
            topics(admin).stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .forEach(partition -> led.merge(partition.leader().id(), 1, Integer::sum));
            return led.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        });
    }

    private static List<TopicDescription> topics(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names = admin.listTopics().names().get(5, TimeUnit.SECONDS);
        return List.copyOf(admin.describeTopics(names)
                .allTopicNames()
                .get(5, TimeUnit.SECONDS)
                .values());
    }
}
