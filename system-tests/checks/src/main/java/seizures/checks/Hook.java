package seizures.checks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks on this machine that accepts everything. */
final class Hook {
    private record Got(String path, String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final int port;

    Hook(int port) throws IOException {
        this.port = port;
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                got.add(new Got(exchange.getRequestURI().getPath(), body));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        startedByDaemon(server);
    }

    /** Its thread is a daemon if the one that starts it is: it must not outlive a check that fails. */
    private static void startedByDaemon(HttpServer server) {
        var starting = Thread.ofPlatform().daemon().start(server::start);
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The bodies, as they came. */
    List<String> got(String path) {
        return got.stream()
                .filter(request -> request.path().equals(path))
                .map(Got::body)
                .toList();
    }
}
