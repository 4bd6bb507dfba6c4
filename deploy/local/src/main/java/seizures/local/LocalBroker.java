package seizures.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Kafka in this process, its data in the folder that is the one argument: formatted at the first start, kept after.
 * Runs until it is stopped, and then shuts down cleanly.
 */
final class LocalBroker implements AutoCloseable {
    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private LocalBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** The program: exit code 1, and one sentence on standard error, where it cannot start. */
    public static void main(String[] arguments) throws Exception {
        try {
            var broker = start(BrokerSettings.of(System.getenv(), Path.of(arguments[0])));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
            System.out.println("Kafka is ready at " + broker.address());
            broker.server.awaitShutdown();
        } catch (PortTakenException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Returns when the broker takes requests.
     *
     * @throws PortTakenException when something else listens at one of the two ports
     */
    static LocalBroker start(BrokerSettings settings) throws Exception {
        claim(settings.port(), BrokerSettings.PORT);
        claim(settings.controllerPort(), BrokerSettings.CONTROLLER_PORT);
        format(settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings.kafka(), false), Time.SYSTEM);
        server.startup();
        return new LocalBroker(settings, server);
    }

    private static void claim(int port, String variable) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTakenException("Port " + port + " is taken: set " + variable + " to a free one.", e);
        }
    }

    private static void format(BrokerSettings settings) throws Exception {
        if (Files.exists(settings.folder().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(settings.folder());
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(settings.folder().toString())
                .addDirectory(settings.folder().toString())
                .run();
    }

    String address() {
        return BrokerSettings.HOST + ":" + settings.port();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Says which port and which variable moves it. */
    static final class PortTakenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        PortTakenException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
