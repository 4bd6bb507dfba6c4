package seizures.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {
    @TempDir
    Path folder;

    @Test
    void topics_and_cluster_survive_a_restart_on_other_ports() throws Exception {
        var data = folder.resolve("kafka");
        String cluster;
        try (var broker = LocalBroker.start(new BrokerSettings(freePort(), freePort(), data));
                var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get();
            cluster = admin.describeCluster().clusterId().get();
        }

        try (var broker = LocalBroker.start(new BrokerSettings(freePort(), freePort(), data));
                var admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
        }
    }

    @Test
    void a_taken_port_is_one_sentence_that_names_it_and_its_variable() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new BrokerSettings(taken.getLocalPort(), freePort(), folder);

            assertThatThrownBy(() -> LocalBroker.start(settings))
                    .hasMessage(
                            "Port %d is taken: set SEIZURES_KAFKA_PORT to a free one.".formatted(taken.getLocalPort()));
        }
    }

    private static Admin admin(LocalBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.address()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
