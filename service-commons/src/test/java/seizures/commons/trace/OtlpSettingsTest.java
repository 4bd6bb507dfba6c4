package seizures.commons.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtlpSettingsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static Optional<OtlpSettings> of(Map<String, String> variables) {
        return OtlpSettings.of(null, "stats-service", variables);
    }

    @Test
    void without_a_collector_there_is_nothing() {
        assertThat(of(Map.of())).isEmpty();
    }

    @Test
    void endpoint_headers_and_resource_come_from_the_environment() {
        assertThat(of(Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT", "https://otlp.example.org/",
                        "OTEL_EXPORTER_OTLP_HEADERS", "api-key=a%20b,x=1+2",
                        "OTEL_RESOURCE_ATTRIBUTES", "deployment.environment=prod,service.version=7")))
                .contains(new OtlpSettings(
                        URI.create("https://otlp.example.org/v1/traces"),
                        Map.of("api-key", "a b", "x", "1+2"),
                        Map.of(
                                "service.name", "stats-service",
                                "deployment.environment", "prod",
                                "service.version", "7"),
                        1));
    }

    @Test
    void the_narrower_variable_and_the_service_s_own_setting_win() {
        var variables = Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://a:4318",
                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://b:4318/traces",
                "OTEL_SERVICE_NAME", "counts");

        assertThat(of(variables).orElseThrow().endpoint()).isEqualTo(URI.create("http://b:4318/traces"));
        assertThat(of(variables).orElseThrow().resource()).containsEntry("service.name", "counts");
        assertThat(OtlpSettings.of(URI.create("http://c/t"), "x", variables)
                        .orElseThrow()
                        .endpoint())
                .isEqualTo(URI.create("http://c/t"));
    }

    @Test
    void a_sampler_keeps_a_share_of_the_traces_or_none() {
        var endpoint = "http://a:4318";
        assertThat(of(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint, "OTEL_TRACES_SAMPLER", "always_off")))
                .isEmpty();
        assertThat(of(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint, "OTEL_SDK_DISABLED", "true")))
                .isEmpty();
        assertThat(ratio("1").keeps(TRACE)).isTrue();
        assertThat(ratio("0.5").keeps(TRACE)).isTrue(); // a3ce… without its first bit is 0.28 of all
        assertThat(ratio("0.25").keeps(TRACE)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ratio("2"));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Map.of("OTEL_TRACES_SAMPLER", "sometimes")));
    }

    private static OtlpSettings ratio(String share) {
        return of(Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://a:4318",
                        "OTEL_TRACES_SAMPLER", "parentbased_traceidratio",
                        "OTEL_TRACES_SAMPLER_ARG", share))
                .orElseThrow();
    }
}
