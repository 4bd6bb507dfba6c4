package seizures.console.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** One address for several consoles. All connections lead to one of them, until the next is turned to. */
final class Balancer implements AutoCloseable {
    private final List<Integer> ports;
    private final AtomicIntegerArray connections;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int turn;

    Balancer(List<Integer> ports) throws IOException {
        this.ports = ports;
        this.connections = new AtomicIntegerArray(ports.size());
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    /** Cuts what is open, so that the browser's next request goes to the next console. */
    void turn() throws IOException {
        turn = (turn + 1) % ports.size();
        for (var socket : open) {
            socket.close();
        }
    }

    /** How many connections the console of this number was given. */
    int connections(int console) {
        return connections.get(console);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                int to = turn;
                connections.incrementAndGet(to);
                var console = new Socket(InetAddress.getLoopbackAddress(), ports.get(to));
                open.addAll(List.of(browser, console));
                Thread.ofVirtual().start(() -> pass(browser, console));
                Thread.ofVirtual().start(() -> pass(console, browser));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side has hung up, or was cut
        } finally {
            open.removeAll(List.of(from, to));
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        turn();
    }
}
