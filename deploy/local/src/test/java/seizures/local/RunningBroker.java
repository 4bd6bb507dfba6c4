package seizures.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** The local broker on free ports, for tests of other packages. */
public final class RunningBroker implements AutoCloseable {
    private final LocalBroker broker;

    private RunningBroker(LocalBroker broker) {
        this.broker = broker;
    }

    public static RunningBroker start(Path folder) throws Exception {
        return new RunningBroker(
                LocalBroker.start(new BrokerSettings(freePort(), freePort(), folder.resolve("kafka"))));
    }

    public String address() {
        return broker.address();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
