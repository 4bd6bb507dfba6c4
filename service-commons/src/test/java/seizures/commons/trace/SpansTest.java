package seizures.commons.trace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.TraceContext;

class SpansTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    /** Bodies of what was sent, a character for each byte. */
    private final CopyOnWriteArrayList<String> received = new CopyOnWriteArrayList<>();

    private HttpServer collector;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
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

    private static RecordHeaders headers(TraceContext trace) {
        var headers = new RecordHeaders();
        trace.putInto(headers);
        return headers;
    }

    @Test
    void each_step_is_kept_under_its_own_id_and_that_of_its_cause() throws Exception {
        TraceContext request;
        TraceContext sent;
        TraceContext processed;

        try (var _ = Spans.keepAt(settings(endpoint(), "seizure-service"));
                var serving = Spans.request("POST", "00-" + TRACE + "-" + CALLER + "-01")) {
            request = serving.trace().orElseThrow();
            try (var sending = Spans.sending("seizures.reported.v1", serving.trace())) {
                sent = sending.trace().orElseThrow();
            }
            try (var processing = Spans.processing("seizures.reported.v1", headers(sent))) {
                processed = processing.trace().orElseThrow();
            }
            serving.named("POST /v1/seizures").say("http.response.status_code", "201");
        }

        var all = String.join("", received);
        assertThat(all)
                .contains("seizure-service", "POST /v1/seizures", "send seizures.reported.v1")
                .contains("process seizures.reported.v1", "http.response.status_code", bytes(TRACE), bytes(CALLER))
                .contains(bytes(request.spanId()), bytes(sent.spanId()), bytes(processed.spanId()));
        assertThat(all.split(Pattern.quote(bytes(request.spanId())), -1))
                .as("of itself and of what it sent")
                .hasSize(3);
        assertThat(all.split(Pattern.quote(bytes(sent.spanId())), -1))
                .as("of itself and of what read it")
                .hasSize(3);
    }

    @Test
    void a_trace_that_begins_here_is_kept_under_the_id_that_the_answer_names() throws Exception {
        String trace;

        try (var _ = Spans.keepAt(settings(endpoint(), "stats-service"));
                var serving = Spans.request("GET", null)) {
            trace = serving.trace().orElseThrow().traceId();
        }

        assertThat(String.join("", received)).contains(bytes(trace));
    }

    @Test
    void what_is_not_sampled_goes_on_and_is_not_kept() throws Exception {
        Optional<TraceContext> trace;

        try (var _ = Spans.keepAt(settings(endpoint(), "stats-service"));
                var serving = Spans.request("GET", "00-" + TRACE + "-" + CALLER + "-00")) {
            trace = serving.trace();
        }

        assertThat(trace).hasValueSatisfying(told -> assertThat(told.traceId()).isEqualTo(TRACE));
        assertThat(received).isEmpty();
    }

    @Test
    void where_nobody_keeps_it_processing_hands_on_the_trace_as_it_came() {
        var told = new TraceContext(TRACE, CALLER, true);

        try (var processing = Spans.processing("seizures.changed.v1", headers(told))) {
            assertThat(processing.trace()).hasValue(told);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void a_collector_that_is_away_stops_nobody() throws Exception {
        var endpoint = endpoint();
        collector.stop(0);

        try (var _ = Spans.keepAt(settings(endpoint, "stats-service"));
                var serving = Spans.request("GET", null)) {
            serving.fail();
        }

        assertThat(received).isEmpty();
    }

    /** So none of it is loaded before a collector is named. */
    @Test
    void one_class_alone_knows_open_telemetry() {
        noClasses()
                .that()
                .doNotHaveSimpleName("OtlpSpans")
                .and()
                .doNotHaveFullyQualifiedName("seizures.commons.trace.OtlpSpans$Given")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("seizures.commons.trace"));
    }

    private static OtlpSettings settings(URI endpoint, String service) {
        return OtlpSettings.of(endpoint, service, Map.of()).orElseThrow();
    }
}
