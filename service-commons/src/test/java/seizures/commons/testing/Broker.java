package seizures.commons.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The broker of a test: in this process, or with {@code -Dkafka=container} in one of its own. */
public final class Broker implements AutoCloseable {
    private final Runnable stop;
    public final String servers;

    private Broker(Runnable stop, String servers) {
        this.stop = stop;
        this.servers = servers;
    }

    /** Whether the broker that was asked for can be had. */
    public static boolean isAvailable() {
        return !isContainer() || DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean isContainer() {
        return System.getProperty("kafka", "in-process").equals("container");
    }

    public static Broker start() {
        if (isContainer()) {
            var container = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"));
            container.start();
            return new Broker(container::stop, container.getBootstrapServers());
        }
        var embedded = new EmbeddedKafkaKraftBroker(1, 1);
        embedded.brokerProperties(Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "auto.create.topics.enable", "false"));
        embedded.afterPropertiesSet();
        return new Broker(embedded::destroy, embedded.getBrokersAsString());
    }

    @Override
    public void close() {
        stop.run();
    }
}
