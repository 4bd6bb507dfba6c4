package seizures.commons.trace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    /** Bodies of what was sent, a character for each byte. */
    private final CopyOnWriteArrayList<String> received = new CopyOnWriteArrayList<>();

    private final CopyOnWriteArrayList<String> keys = new CopyOnWriteArrayList<>();

    private HttpServer collector;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("api-key")));
            received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), ISO_8859_1);
    }

    private static String parent(String span, boolean sampled) {
        return "00-" + TRACE + "-" + span + (sampled ? "-01" : "-00");
    }

    private static Span serving(String method, @Nullable String traceparent) {
        return Spans.serving(method, Optional.ofNullable(traceparent), new TextMapGetter<>() {
            @Override
            public Iterable<String> keys(Optional<String> request) {
                return List.of("traceparent");
            }

            @Override
            public @Nullable String get(@Nullable Optional<String> request, String name) {
                return "traceparent".equals(name) ? request.orElse(null) : null;
            }
        });
    }

    private static AutoCloseable collecting(URI endpoint, String service) {
        return Collector.open(endpoint, service, new TelemetrySignals(true, false, false));
    }

    @Test
    void each_step_is_kept_under_its_own_id_and_that_of_its_cause() throws Exception {
        var headers = new RecordHeaders();
        Span serving;
        Span sending;
        Span processing;

        try (var _ = collecting(endpoint(), "seizure-service")) {
            serving = serving("POST", parent(CALLER, true));
            try (var _ = serving.makeCurrent()) {
                sending = Spans.sending("seizures.reported.v1");
                Spans.put(sending, headers);
            }
            processing = Spans.processing("seizures.reported.v1", headers);
            processing.end();
            sending.end();
            serving.updateName("POST /v1/seizures").setAttribute("http.response.status_code", 201);
            serving.end();
        }

        var all = String.join("", received);
        assertThat(all)
                .contains("seizure-service", "POST /v1/seizures", "send seizures.reported.v1")
                .contains("process seizures.reported.v1", "http.response.status_code", bytes(TRACE), bytes(CALLER))
                .contains(id(serving), id(sending), id(processing));
        assertThat(all.split(Pattern.quote(id(serving)), -1))
                .as("of itself and of what it sent")
                .hasSize(3);
        assertThat(all.split(Pattern.quote(id(sending)), -1))
                .as("of itself and of what read it")
                .hasSize(3);
    }

    private static String id(Span span) {
        return bytes(span.getSpanContext().getSpanId());
    }

    @Test
    void a_trace_that_begins_here_is_kept_under_the_id_that_the_answer_names() throws Exception {
        Span serving;

        try (var _ = collecting(endpoint(), "stats-service")) {
            serving = serving("GET", null);
            serving.end();
        }

        assertThat(String.join("", received))
                .contains(bytes(serving.getSpanContext().getTraceId()));
    }

    @Test
    void what_is_not_sampled_goes_on_and_is_not_kept() throws Exception {
        Span serving;

        try (var _ = collecting(endpoint(), "stats-service")) {
            serving = serving("GET", parent(CALLER, false));
            serving.end();
        }

        assertThat(serving.getSpanContext().getTraceId()).isEqualTo(TRACE);
        assertThat(received).isEmpty();
    }

    @Test
    void where_no_collector_is_named_a_trace_goes_on_as_it_came() {
        var headers =
                new RecordHeaders().add("traceparent", parent(CALLER, true).getBytes(ISO_8859_1));

        var processing = Spans.processing("seizures.changed.v1", headers);
        Spans.put(processing, headers);
        processing.end();

        assertThat(processing.getSpanContext().getSpanId()).isEqualTo(CALLER);
        assertThat(headers.toArray())
                .singleElement()
                .satisfies(header -> assertThat(header.value()).asString().isEqualTo(parent(CALLER, true)));
    }

    @Test
    void where_no_collector_is_named_a_request_without_a_trace_begins_one() {
        var first = serving("GET", null).getSpanContext();
        var second = serving("GET", "nonsense").getSpanContext();

        assertThat(first.isValid() && second.isValid() && first.isSampled()).isTrue();
        assertThat(first.getTraceId()).isNotEqualTo(second.getTraceId());
    }

    @Test
    void a_collector_that_is_away_stops_nobody() throws Exception {
        var endpoint = endpoint();
        collector.stop(0);

        try (var _ = collecting(endpoint, "stats-service")) {
            serving("GET", null).setStatus(StatusCode.ERROR).end();
        }

        assertThat(received).isEmpty();
    }

    @Test
    void headers_resource_and_sampler_are_those_of_open_telemetry() throws Exception {
        var variables = Map.of(
                "otel.exporter.otlp.headers", "api-key=a%20b",
                "otel.resource.attributes", "deployment.environment=prod",
                "otel.service.name", "counts");
        System.getProperties().putAll(variables);
        try (var _ = collecting(endpoint(), "stats-service")) {
            serving("GET", null).end();
        } finally {
            variables.keySet().forEach(System::clearProperty);
        }
        System.setProperty("otel.traces.sampler", "always_off");
        try (var _ = collecting(endpoint(), "never-kept")) {
            serving("GET", null).end();
        } finally {
            System.clearProperty("otel.traces.sampler");
        }

        assertThat(String.join("", received))
                .contains("deployment.environment", "prod", "counts")
                .doesNotContain("never-kept");
        assertThat(keys).containsOnly("a b");
    }

    /** So none of it is loaded where nothing goes to a collector. */
    @Test
    void the_collector_alone_knows_the_sdk() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Collect(or|ed).*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry.sdk..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("seizures.commons.trace"));
    }
}
