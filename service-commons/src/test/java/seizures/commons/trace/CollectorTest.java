package seizures.commons.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import seizures.commons.testing.OtlpReceiver;

/** What a real receiver of OTLP gets, by OpenTelemetry's own variables; they are set as system properties here. */
class CollectorTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("seizures.test");
    private static final TelemetrySignals ALL = new TelemetrySignals(true, true, true);

    private final Map<String, String> variables = new HashMap<>();
    private final OtlpReceiver receiver = new OtlpReceiver();

    @BeforeEach
    void setVariables() {
        LOG.setLevel(Level.WARN); // tests are silent else
        variables.put("otel.exporter.otlp.endpoint", receiver.address());
        variables.put("otel.exporter.otlp.headers", "api-key=a%20b");
        variables.put("otel.resource.attributes", "deployment.environment.name=prod");
    }

    @AfterEach
    void stop() {
        variables.keySet().forEach(System::clearProperty);
        receiver.close();
    }

    private Collector open(TelemetrySignals signals) {
        System.getProperties().putAll(variables);
        return Collector.open(null, "stats-service", signals);
    }

    @Test
    void all_three_signals_go_to_one_address_with_headers_and_resource() {
        try (var collector = open(ALL)) {
            var metrics = collector.metrics();
            metrics.counter("seizure.things", "outcome", "accepted").increment(3);
            metrics.close();
            Spans.processing("seizures.changed.v1", new RecordHeaders()).end();
            LOG.warn("a rule is suspended");
        }

        assertThat(receiver.spans)
                .singleElement()
                .satisfies(span -> assertThat(span.getName()).isEqualTo("process seizures.changed.v1"));
        assertThat(receiver.metrics)
                .filteredOn(metric -> metric.getName().equals("seizure.things"))
                .singleElement()
                .satisfies(metric -> assertThat(metric.getSum().getDataPoints(0).getAsDouble())
                        .isEqualTo(3));
        assertThat(ours()).hasSize(1);
        assertThat(receiver.resources)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(resource -> assertThat(resource)
                        .containsEntry("service.name", "stats-service")
                        .containsEntry("deployment.environment.name", "prod"));
        assertThat(receiver.keys).isNotEmpty().containsOnly("a b");
    }

    @Test
    void a_line_of_the_log_belongs_to_its_trace_and_keeps_its_fields() {
        String trace;
        try (var _ = open(ALL)) {
            var span = Spans.processing("seizures.changed.v1", new RecordHeaders());
            trace = span.getSpanContext().getTraceId();
            try (var _ = span.makeCurrent()) {
                LOG.atWarn().addKeyValue("rule", "laredo").log("a rule is suspended: {}", "too long");
            }
        }

        assertThat(ours()).singleElement().satisfies(line -> {
            assertThat(line.getBody().getStringValue()).isEqualTo("a rule is suspended: too long");
            assertThat(line.getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_WARN);
            assertThat(OtlpReceiver.hex(line.getTraceId())).isEqualTo(trace);
            assertThat(OtlpReceiver.attributes(line.getAttributesList())).containsEntry("rule", "laredo");
        });
    }

    private List<LogRecord> ours() {
        return receiver.logs.stream()
                .filter(line -> line.getBody().getStringValue().startsWith("a rule is"))
                .toList();
    }

    @Test
    void latencies_are_histograms_in_seconds() {
        try (var collector = open(ALL)) {
            var metrics = collector.metrics();
            Timer.builder("seizure.report.durable")
                    .serviceLevelObjectives(Duration.ofMillis(500))
                    .register(metrics)
                    .record(Duration.ofMillis(250));
            metrics.close();
        }

        assertThat(receiver.metrics)
                .filteredOn(metric -> metric.getName().equals("seizure.report.durable"))
                .singleElement()
                .satisfies(metric -> {
                    assertThat(metric.getUnit()).isEqualTo("seconds");
                    assertThat(metric.getHistogram().getDataPoints(0).getSum()).isEqualTo(0.25);
                });
    }

    @Test
    void what_is_not_asked_for_is_not_sent() {
        try (var collector = open(new TelemetrySignals(false, true, false))) {
            var metrics = collector.metrics();
            metrics.counter("seizure.things").increment();
            metrics.close();
            LOG.warn("a rule is suspended");
            Spans.processing("seizures.changed.v1", new RecordHeaders()).end();
        }

        assertThat(receiver.metrics).isNotEmpty();
        assertThat(receiver.spans).isEmpty();
        assertThat(receiver.logs).isEmpty();
    }

    @Test
    void a_collector_that_is_away_stops_nobody_and_its_absence_is_no_log_that_is_sent() {
        receiver.close();

        try (var _ = open(ALL)) {
            LOG.warn("a rule is suspended");
        }

        assertThat(receiver.logs).isEmpty();
    }
}
