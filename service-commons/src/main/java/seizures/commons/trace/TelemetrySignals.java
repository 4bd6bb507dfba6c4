package seizures.commons.trace;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What goes to a collector. Traces do where one is named; metrics and logs where they are asked for by
 * {@code OTEL_METRICS_EXPORTER=otlp} and {@code OTEL_LOGS_EXPORTER=otlp}, as Prometheus and the output of the process have them.
 */
record TelemetrySignals(boolean traces, boolean metrics, boolean logs) {
    /**
     * @param hasEndpoint whether the service's own property names a collector of traces
     * @param variables OpenTelemetry's, {@code OTEL_…}
     */
    static TelemetrySignals of(boolean hasEndpoint, Map<String, String> variables) {
        if (Boolean.parseBoolean(variables.get("OTEL_SDK_DISABLED"))) {
            return new TelemetrySignals(false, false, false);
        }
        boolean isNamed = hasEndpoint
                || variables.containsKey("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                || variables.containsKey("OTEL_EXPORTER_OTLP_ENDPOINT");
        return new TelemetrySignals(
                isNamed && !"none".equals(variables.get("OTEL_TRACES_EXPORTER")),
                "otlp".equals(variables.get("OTEL_METRICS_EXPORTER")),
                "otlp".equals(variables.get("OTEL_LOGS_EXPORTER")));
    }

    boolean any() {
        return traces || metrics || logs;
    }

    /** Of the environment, and of the system properties that the SDK prefers to it: {@code otel.traces.exporter}. */
    static Map<String, String> variables() {
        var variables = new HashMap<>(System.getenv());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("otel."))
                .forEach(name ->
                        variables.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), System.getProperty(name)));
        return variables;
    }
}
