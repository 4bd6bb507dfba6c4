package seizures.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Kafka's settings of one of three nodes, each broker and controller: three replicas, of which one may be away. */
final class NodeSettings {
    private static final String HOST = "127.0.0.1";

    private NodeSettings() {}

    static Properties of(int node, Ports ports, Path folder) {
        var settings = new Properties();
        settings.setProperty("cluster.id", "c2VpenVyZS13YXRjaC1mbA");
        settings.setProperty("node.id", Integer.toString(node));
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, Ports.NODES)
                        .mapToObj(voter -> voter + "@" + HOST + ":" + ports.controller(voter))
                        .collect(Collectors.joining(",")));
        listeners(settings, node, ports);
        replicas(settings);
        return settings;
    }

    /** A listener for each kind of service beside the plain one: their clients are told the address of a proxy. */
    private static void listeners(Properties settings, int node, Ports ports) {
        List<String> listen = new ArrayList<>(List.of(
                "PLAINTEXT://" + HOST + ":" + ports.broker(node),
                "CONTROLLER://" + HOST + ":" + ports.controller(node)));
        List<String> tell = new ArrayList<>(List.of("PLAINTEXT://" + HOST + ":" + ports.broker(node)));
        for (var kind : Kind.values()) {
            listen.add(kind + "://" + HOST + ":" + ports.behindProxy(kind, node));
            tell.add(kind + "://" + HOST + ":" + ports.proxy(kind, node));
        }
        settings.setProperty("listeners", String.join(",", listen));
        settings.setProperty("advertised.listeners", String.join(",", tell));
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,"
                        + Arrays.stream(Kind.values())
                                .map(kind -> kind + ":PLAINTEXT")
                                .collect(Collectors.joining(",")));
    }

    private static void replicas(Properties settings) {
        settings.setProperty("min.insync.replicas", "2");
        settings.setProperty("default.replication.factor", "3");
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.replication.factor", "3");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "3");
        settings.setProperty("transaction.state.log.min.isr", "2");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        // Who takes over from a dead instance waits for the end of its transaction: 10 s, and so often it is looked
        // for.
        settings.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "3");
        settings.setProperty("share.coordinator.state.topic.min.isr", "2");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }
}
