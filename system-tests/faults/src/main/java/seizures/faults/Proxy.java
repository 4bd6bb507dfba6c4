package seizures.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * A stretch of network between clients and one broker. Cut, it carries nothing and tells nobody, as a lost cable does;
 * mended, it delivers what was on its way. It can be slow too.
 */
final class Proxy implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final ServerSocket server;
    private final int target;
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    Proxy(int port, int target) {
        this.target = target;
        try {
            server = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    void cut(boolean now) {
        cut = now;
    }

    /** Of each piece of data, each way. */
    void delay(Duration each) {
        delay = each;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void connect(Socket client) {
        passWhenWhole();
        try {
            var broker = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> carry(client, broker));
            Thread.ofVirtual().start(() -> carry(broker, client));
        } catch (IOException e) {
            close(client);
        }
    }

    private void carry(Socket from, Socket to) {
        var chunk = new byte[CHUNK];
        try (from;
                to) {
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                Wait.lasting(delay);
                passWhenWhole();
                out.write(chunk, 0, length);
            }
        } catch (IOException e) {
            return; // one side has gone, and so the other goes
        }
    }

    private void passWhenWhole() {
        while (cut && !server.isClosed()) {
            Wait.lasting(Duration.ofMillis(20));
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
