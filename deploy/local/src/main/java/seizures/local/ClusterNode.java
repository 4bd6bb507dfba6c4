package seizures.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One node of a cluster, as its file of Kafka's settings says; {@code cluster.id} beside them. Its one log folder is
 * formatted at the first start, with the users of a second file if there is one, a line for each:
 * {@code SCRAM-SHA-512=[name=admin,password=…]}. Runs until it is stopped, and then shuts down cleanly.
 */
final class ClusterNode {
    private static final String CLUSTER = "cluster.id";

    private ClusterNode() {}

    public static void main(String[] arguments) throws Exception {
        var settings = read(Path.of(arguments[0]));
        var users = arguments.length > 1 ? Files.readAllLines(Path.of(arguments[1])) : List.<String>of();
        format(settings, users);
        settings.remove(CLUSTER);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        System.out.println("Kafka is ready at " + settings.getProperty("advertised.listeners"));
        server.awaitShutdown();
    }

    private static Properties read(Path file) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }

    private static void format(Properties settings, List<String> users) throws Exception {
        var folder = Path.of(settings.getProperty("log.dirs"));
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setClusterId(settings.getProperty(CLUSTER))
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setScramArguments(users)
                .run();
    }
}
