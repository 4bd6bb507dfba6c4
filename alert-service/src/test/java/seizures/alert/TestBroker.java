package seizures.alert;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** A broker for a test: in this process, or with {@code -Dkafka=container} in a container. */
public interface TestBroker extends AutoCloseable {
    String address();

    @Override
    void close();

    static TestBroker start() {
        return "container".equals(System.getProperty("kafka")) ? new InContainer() : new InProcess();
    }

    final class InProcess implements TestBroker {
        private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);

        InProcess() {
            broker.brokerProperty("transaction.state.log.replication.factor", "1");
            broker.brokerProperty("transaction.state.log.min.isr", "1");
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.afterPropertiesSet();
        }

        @Override
        public String address() {
            return broker.getBrokersAsString();
        }

        @Override
        public void close() {
            broker.destroy();
        }
    }

    final class InContainer implements TestBroker {
        private final KafkaContainer broker = new KafkaContainer("apache/kafka:4.2.1");

        InContainer() {
            broker.start();
        }

        @Override
        public String address() {
            return broker.getBootstrapServers();
        }

        @Override
        public void close() {
            broker.close();
        }
    }
}
