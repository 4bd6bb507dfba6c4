package seizures.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans by OTLP over HTTP and remembers what was sent. */
final class Collector implements AutoCloseable {
    private final HttpServer server;
    /** Bodies, a character for each byte. */
    private final List<String> received = new CopyOnWriteArrayList<>();

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** @param what a text, or an id in hexadecimal digits */
    boolean hasReceived(String what) {
        var sought = what.matches("[0-9a-f]{32}") ? new String(HexFormat.of().parseHex(what), ISO_8859_1) : what;
        return received.stream().anyMatch(body -> body.contains(sought));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
