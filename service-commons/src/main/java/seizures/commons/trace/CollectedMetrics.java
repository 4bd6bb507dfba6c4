package seizures.commons.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Micrometer measures, to a collector as well: by the addresses, headers, resource and interval of OpenTelemetry's SDK. */
final class CollectedMetrics implements OtlpConfig {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ConfigProperties properties;
    private final Resource resource;

    private CollectedMetrics(ConfigProperties properties, Resource resource) {
        this.properties = properties;
        this.resource = resource;
    }

    static MeterRegistry by(ConfigProperties properties, Resource resource) {
        return new OtlpMeterRegistry(new CollectedMetrics(properties, resource), Clock.SYSTEM);
    }

    /** All is said below. */
    @Override
    public @Nullable String get(String key) {
        return null;
    }

    @Override
    public String url() {
        var all = properties.getString("otel.exporter.otlp.endpoint", "http://localhost:4318");
        return properties.getString("otel.exporter.otlp.metrics.endpoint", all.replaceFirst("/$", "") + "/v1/metrics");
    }

    @Override
    public Map<String, String> headers() {
        var headers = new HashMap<>(properties.getMap("otel.exporter.otlp.headers"));
        headers.putAll(properties.getMap("otel.exporter.otlp.metrics.headers"));
        headers.replaceAll((_, value) -> URLDecoder.decode(value, UTF_8));
        return headers;
    }

    @Override
    public Map<String, String> resourceAttributes() {
        return resource.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().getKey(),
                        entry -> entry.getValue().toString()));
    }

    @Override
    public Duration step() {
        return properties.getDuration("otel.metric.export.interval", INTERVAL);
    }

    @Override
    public TimeUnit baseTimeUnit() {
        return TimeUnit.SECONDS;
    }
}
