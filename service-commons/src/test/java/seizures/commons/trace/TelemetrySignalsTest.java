package seizures.commons.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetrySignalsTest {
    private static final Map<String, String> NAMED = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318");

    @Test
    void nothing_goes_to_a_collector_that_nobody_names() {
        assertThat(TelemetrySignals.of(false, Map.of()).any()).isFalse();
    }

    @Test
    void traces_go_to_a_collector_that_the_service_or_the_environment_names() {
        assertThat(TelemetrySignals.of(true, Map.of())).isEqualTo(new TelemetrySignals(true, false, false));
        assertThat(TelemetrySignals.of(false, NAMED)).isEqualTo(new TelemetrySignals(true, false, false));
        assertThat(TelemetrySignals.of(false, Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318/t")))
                .isEqualTo(new TelemetrySignals(true, false, false));
        assertThat(TelemetrySignals.of(true, Map.of("OTEL_TRACES_EXPORTER", "none"))
                        .any())
                .isFalse();
    }

    @Test
    void metrics_and_logs_go_there_if_asked_for() {
        assertThat(TelemetrySignals.of(false, Map.of("OTEL_METRICS_EXPORTER", "otlp")))
                .isEqualTo(new TelemetrySignals(false, true, false));
        assertThat(TelemetrySignals.of(false, Map.of("OTEL_LOGS_EXPORTER", "otlp")))
                .isEqualTo(new TelemetrySignals(false, false, true));
    }

    @Test
    void a_disabled_sdk_sends_nothing() {
        var variables = Map.of("OTEL_SDK_DISABLED", "true", "OTEL_LOGS_EXPORTER", "otlp");

        assertThat(TelemetrySignals.of(true, variables).any()).isFalse();
    }

    @Test
    void system_properties_are_read_as_the_sdk_reads_them() {
        System.setProperty("otel.logs.exporter", "otlp");
        try {
            assertThat(TelemetrySignals.variables()).containsEntry("OTEL_LOGS_EXPORTER", "otlp");
        } finally {
            System.clearProperty("otel.logs.exporter");
        }
    }
}
