package seizures.commons.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's SDK as the {@code OTEL_*} variables configure it: endpoint, headers, resource, sampler, intervals. All leaves
 * in the background, in batches, by OTLP over HTTP; what a collector does not take in time is dropped, and no request waits.
 */
final class Collector implements AutoCloseable {
    /** What the SDK has read of its variables. */
    private record Read(ConfigProperties properties, Resource resource) {}

    private final OpenTelemetrySdk sdk;
    private final Read read;
    private final Runnable endOfSpans;
    private final Runnable endOfLogs;

    private Collector(OpenTelemetrySdk sdk, Read read, TelemetrySignals signals) {
        this.sdk = sdk;
        this.read = read;
        this.endOfSpans = Spans.keptBy(signals.traces() ? sdk.getTracerProvider() : TracerProvider.noop());
        this.endOfLogs = signals.logs() ? CollectedLogs.to(sdk) : () -> {};
    }

    /** @param own endpoint of traces, which wins over OpenTelemetry's variables */
    static Collector open(@Nullable URI own, String service, TelemetrySignals signals) {
        var read = new AtomicReference<Read>();
        var sdk = AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> defaults(service))
                .addPropertiesCustomizer(_ -> chosen(own, signals))
                .addResourceCustomizer((resource, properties) -> {
                    read.set(new Read(properties, resource));
                    return resource;
                })
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
        return new Collector(sdk, Objects.requireNonNull(read.get()), signals);
    }

    private static Map<String, String> defaults(String service) {
        return Map.of(
                "otel.service.name", service,
                "otel.exporter.otlp.protocol", "http/protobuf",
                "otel.propagators", "tracecontext");
    }

    private static Map<String, String> chosen(@Nullable URI own, TelemetrySignals signals) {
        var chosen = new HashMap<String, String>();
        chosen.put("otel.metrics.exporter", "none"); // Micrometer sends what it measures
        chosen.put("otel.logs.exporter", signals.logs() ? "otlp" : "none");
        if (!signals.traces()) {
            chosen.put("otel.traces.exporter", "none");
        }
        if (own != null) {
            chosen.put("otel.exporter.otlp.traces.endpoint", own.toString());
        }
        return chosen;
    }

    /** Whatever is measured goes there too. */
    MeterRegistry metrics() {
        return CollectedMetrics.by(read.properties(), read.resource());
    }

    /** Sends what is left. */
    @Override
    public void close() {
        endOfLogs.run();
        endOfSpans.run();
        sdk.close();
    }
}
