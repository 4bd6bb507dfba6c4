package seizures.commons.testing;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A collector of OTLP over HTTP, as its specification says: reads the protobuf of all three signals, and keeps it. */
public final class OtlpReceiver implements AutoCloseable {
    public final List<Span> spans = new CopyOnWriteArrayList<>();
    public final List<Metric> metrics = new CopyOnWriteArrayList<>();
    public final List<LogRecord> logs = new CopyOnWriteArrayList<>();
    /** One of each request. */
    public final List<Map<String, String>> resources = new CopyOnWriteArrayList<>();
    /** The header {@code api-key} of each request. */
    public final List<String> keys = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    private interface Reader {
        void read(byte[] body) throws IOException;
    }

    public OtlpReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        take(
                "/v1/traces",
                body -> ExportTraceServiceRequest.parseFrom(body)
                        .getResourceSpansList()
                        .forEach(sent -> {
                            of(sent.getResource());
                            sent.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList()));
                        }));
        take(
                "/v1/metrics",
                body -> ExportMetricsServiceRequest.parseFrom(body)
                        .getResourceMetricsList()
                        .forEach(sent -> {
                            of(sent.getResource());
                            sent.getScopeMetricsList().forEach(scope -> metrics.addAll(scope.getMetricsList()));
                        }));
        take(
                "/v1/logs",
                body -> ExportLogsServiceRequest.parseFrom(body)
                        .getResourceLogsList()
                        .forEach(sent -> {
                            of(sent.getResource());
                            sent.getScopeLogsList().forEach(scope -> logs.addAll(scope.getLogRecordsList()));
                        }));
        server.start();
    }

    private void take(String path, Reader reader) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, reader);
            }
        });
    }

    private void answer(HttpExchange exchange, Reader reader) throws IOException {
        if (!"application/x-protobuf".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            exchange.sendResponseHeaders(415, -1);
            return;
        }
        reader.read(exchange.getRequestBody().readAllBytes());
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("api-key")));
        exchange.sendResponseHeaders(200, -1);
    }

    private void of(Resource resource) {
        resources.add(attributes(resource.getAttributesList()));
    }

    public static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue()));
    }

    public static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    /** Without a path: {@code OTEL_EXPORTER_OTLP_ENDPOINT}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String endpointOfTraces() {
        return address() + "/v1/traces";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
