package seizures.commons.trace;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where spans go and which of them, by the environment variables that OpenTelemetry has for it.
 *
 * @param endpoint of traces, whole
 * @param headers of each request to it, a key for one
 * @param resource attributes of the service, {@code service.name} among them
 * @param share of the traces that is kept, 0 to 1; the same traces in every service
 */
record OtlpSettings(URI endpoint, Map<String, String> headers, Map<String, String> resource, double share) {
    /**
     * Nothing where no collector is named or spans are switched off.
     *
     * @param own the endpoint of {@code seizures.traces}, which wins
     * @param variables of the process
     */
    static Optional<OtlpSettings> of(@Nullable URI own, String service, Map<String, String> variables) {
        var endpoint = own == null ? endpoint(variables) : Optional.of(own);
        double share = share(variables);
        if (share == 0 || Boolean.parseBoolean(variables.get("OTEL_SDK_DISABLED"))) {
            return Optional.empty();
        }
        var resource = new LinkedHashMap<String, String>();
        resource.put("service.name", service);
        resource.putAll(pairs(variables, "OTEL_RESOURCE_ATTRIBUTES"));
        if (variables.containsKey("OTEL_SERVICE_NAME")) {
            resource.put("service.name", variables.get("OTEL_SERVICE_NAME"));
        }
        var headers = new LinkedHashMap<>(pairs(variables, "OTEL_EXPORTER_OTLP_HEADERS"));
        headers.putAll(pairs(variables, "OTEL_EXPORTER_OTLP_TRACES_HEADERS"));
        return endpoint.map(at -> new OtlpSettings(at, headers, resource, share));
    }

    private static Optional<URI> endpoint(Map<String, String> variables) {
        if (variables.containsKey("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")) {
            return Optional.of(URI.create(variables.get("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")));
        }
        return Optional.ofNullable(variables.get("OTEL_EXPORTER_OTLP_ENDPOINT"))
                .map(base -> URI.create(base.replaceAll("/+$", "") + "/v1/traces"));
    }

    private static double share(Map<String, String> variables) {
        var sampler = variables.getOrDefault("OTEL_TRACES_SAMPLER", "parentbased_always_on");
        return switch (sampler) {
            case "always_off", "parentbased_always_off" -> 0;
            case "always_on", "parentbased_always_on" -> 1;
            case "traceidratio", "parentbased_traceidratio" ->
                ratio(variables.getOrDefault("OTEL_TRACES_SAMPLER_ARG", "1"));
            default -> throw new IllegalArgumentException("OTEL_TRACES_SAMPLER is unknown: " + sampler);
        };
    }

    private static double ratio(String text) {
        double ratio = Double.parseDouble(text);
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("OTEL_TRACES_SAMPLER_ARG must be from 0 to 1: " + text);
        }
        return ratio;
    }

    /** {@code a=b,c=d}, values percent-encoded. */
    private static Map<String, String> pairs(Map<String, String> variables, String name) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : variables.getOrDefault(name, "").split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).strip(),
                        URLDecoder.decode(
                                pair.substring(equals + 1).strip().replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }

    /** Whether a trace is among those that are kept: decided by its id, as OpenTelemetry's ratio sampler does. */
    boolean keeps(String traceId) {
        long random = Long.parseUnsignedLong(traceId.substring(traceId.length() - 16), 16) & Long.MAX_VALUE;
        return share >= 1 || random < share * Long.MAX_VALUE;
    }
}
