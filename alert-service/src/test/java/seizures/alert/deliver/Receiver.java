package seizures.alert.deliver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** Somebody who is told by HTTP, on this machine. */
final class Receiver implements AutoCloseable {
    /** One request. */
    record Got(String path, String id, String timestamp, String signature, String mediaType, String body) {}

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();

    /** @param answer the status, from what has come; with a 3xx it points elsewhere */
    Receiver(ToIntFunction<Got> answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var request = request(exchange);
                got.add(request);
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(answer.applyAsInt(request), -1);
            }
        });
        server.start();
    }

    private static Got request(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Got(
                exchange.getRequestURI().getPath(),
                String.valueOf(headers.getFirst("webhook-id")),
                String.valueOf(headers.getFirst("webhook-timestamp")),
                String.valueOf(headers.getFirst("webhook-signature")),
                String.valueOf(headers.getFirst("Content-Type")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Got> got(String path) {
        return got.stream().filter(request -> request.path().equals(path)).toList();
    }

    List<String> ids(String path) {
        return got(path).stream().map(Got::id).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
