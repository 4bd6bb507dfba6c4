package seizures.stats;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** A broker for a test class: in this process, or with {@code -Dkafka=container} in a container of its own. */
final class Broker implements BeforeAllCallback, AfterAllCallback {
    private final boolean inContainer = "container".equals(System.getProperty("kafka"));
    private KafkaContainer container;
    private EmbeddedKafkaKraftBroker embedded;

    String address() {
        return inContainer ? container.getBootstrapServers() : embedded.getBrokersAsString();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (inContainer) {
            assumeThat(DockerClientFactory.instance().isDockerAvailable())
                    .as("a container engine for -Dkafka=container")
                    .isTrue();
            container = new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            container.start();
        } else {
            embedded = new EmbeddedKafkaKraftBroker(1, 1);
            embedded.brokerProperty("transaction.state.log.replication.factor", "1");
            embedded.brokerProperty("transaction.state.log.min.isr", "1");
            embedded.brokerProperty("offsets.topic.replication.factor", "1");
            embedded.brokerProperty("group.initial.rebalance.delay.ms", "0");
            embedded.brokerProperty("auto.create.topics.enable", "false");
            embedded.afterPropertiesSet();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (container != null) {
            container.stop();
        }
        if (embedded != null) {
            embedded.destroy();
        }
    }
}
