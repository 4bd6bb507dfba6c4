package seizures.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One node that is broker and controller, on the loopback address, and keeps its data in a folder.
 *
 * @param port where clients connect
 * @param controllerPort where the node talks to itself
 */
record BrokerSettings(int port, int controllerPort, Path folder) {
    static final String PORT = "SEIZURES_KAFKA_PORT";
    static final String CONTROLLER_PORT = "SEIZURES_KAFKA_CONTROLLER_PORT";
    static final String HOST = "127.0.0.1";
    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    static BrokerSettings of(Map<String, String> environment, Path folder) {
        int port = number(environment, PORT, 9092);
        return new BrokerSettings(port, number(environment, CONTROLLER_PORT, port + 1), folder);
    }

    private static int number(Map<String, String> environment, String name, int preset) {
        var text = environment.getOrDefault(name, "");
        if (text.isEmpty()) {
            return preset;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException(name + " must be a port from 1 to 65535: " + text);
        }
        return Integer.parseInt(text);
    }

    /** Kafka's settings: as safe as one node can be, with few partitions of its own so that it starts fast. */
    Map<String, String> kafka() {
        var kafka = new HashMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@" + HOST + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                "PLAINTEXT://" + HOST + ":" + port + "," + CONTROLLER_LISTENER + "://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + HOST + ":" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "log.dirs",
                folder.toString(),
                "auto.create.topics.enable",
                "false",
                "group.initial.rebalance.delay.ms",
                "0"));
        kafka.putAll(oneNode());
        // Who takes over from a dead process waits for the end of its transaction: so often it is looked for.
        kafka.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        return kafka;
    }

    private static Map<String, String> oneNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                // A run that slept for weeks must go on where it was, or counts would be made twice.
                "offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE),
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                // 128 MiB of heap by default.
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    }
}
