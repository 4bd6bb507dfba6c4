package seizures.commons.trace;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param endpoint where a collector takes OTLP over HTTP, as {@code http://127.0.0.1:4318/v1/traces}; without it no spans are kept */
@ConfigurationProperties("seizures.traces")
record TraceSettings(@Nullable URI endpoint) {
    TraceSettings {
        if (endpoint != null && !Set.of("http", "https").contains(String.valueOf(endpoint.getScheme()))) {
            throw new IllegalArgumentException("endpoint must be an http or https address: " + endpoint);
        }
    }
}
