package seizures.commons.trace;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's SDK as the {@code OTEL_*} variables configure it: endpoint, headers, resource, sampler. Spans leave in
 * the background, in batches, by OTLP over HTTP; what a collector does not take in time is dropped, and no request waits.
 */
final class Collector {
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none",
            "otel.propagators", "tracecontext");

    private Collector() {}

    /** Whether an address is set, by {@code seizures.traces.endpoint} or by OpenTelemetry's variables. */
    static boolean isNamed(@Nullable URI own, Map<String, String> variables) {
        boolean isOff = Boolean.parseBoolean(variables.get("OTEL_SDK_DISABLED"))
                || "none".equals(variables.get("OTEL_TRACES_EXPORTER"));
        return !isOff
                && (own != null
                        || variables.containsKey("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                        || variables.containsKey("OTEL_EXPORTER_OTLP_ENDPOINT"));
    }

    /** @param own endpoint of traces, which wins over OpenTelemetry's variables */
    static OpenTelemetrySdk open(@Nullable URI own, String service) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> DEFAULTS)
                .addPropertiesSupplier(() -> Map.of("otel.service.name", service))
                .addPropertiesCustomizer(
                        _ -> own == null ? Map.of() : Map.of("otel.exporter.otlp.traces.endpoint", own.toString()))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
    }
}
