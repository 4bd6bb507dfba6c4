package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.intake.RunningIntake.report;

import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.OtlpReceiver;
import seizures.commons.testing.RunningService;
import seizures.commons.trace.Spans;
import seizures.contract.Topic;

/** What is told of a request to those who watch: its trace all the way, and in no log what it says. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class TracesAndLogsIT {
    @TempDir
    static Path state;

    private static Broker broker;
    private static OtlpReceiver collector;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        collector = new OtlpReceiver();
        service = RunningService.start(
                SeizureServiceApplication.class,
                broker,
                state,
                "--seizures.traces.endpoint=" + collector.endpointOfTraces());
    }

    @AfterAll
    static void stop() {
        service.close();
        collector.close();
        broker.close();
    }

    @Test
    void the_trace_of_a_request_is_that_of_its_record_and_of_the_changes_that_come_of_it() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var stored = service.post(
                "/v1/seizures", report("US-CBP-24-TRACE"), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(stored.headers().firstValue("Trace-Id")).hasValue(trace);
        assertThat(tracesOf("US-CBP-24-TRACE")).containsExactly(trace, trace);
    }

    /** Prometheus 2.42 refuses the whole scrape for one anywhere else. */
    @Test
    void exemplars_name_traces_on_buckets_and_counters_alone() {
        var stored = service.post("/v1/seizures", report("US-CBP-24-EXAMPLE"));
        assertThat(stored.statusCode()).isEqualTo(201);

        var exemplars = service.get("/actuator/prometheus", "Accept", "application/openmetrics-text")
                .body()
                .lines()
                .filter(line -> line.contains(" # {"))
                .toList();

        assertThat(exemplars)
                .allMatch(line -> line.matches("\\w+(_bucket|_total)\\b.* # \\{.*trace_id=\"[0-9a-f]{32}\".*"))
                .anyMatch(line -> line.startsWith("seizure_report_durable_seconds_bucket"));
    }

    @Test
    void a_request_without_a_trace_begins_one() {
        var stored = service.post("/v1/seizures", report("US-CBP-24-NEW"), "traceparent", "nonsense");

        assertThat(stored.headers().firstValue("Trace-Id"))
                .hasValueSatisfying(id -> assertThat(id)
                        .hasSize(32)
                        .isEqualTo(tracesOf("US-CBP-24-NEW").getFirst()));
    }

    @Test
    void a_collector_is_told_of_the_request_of_its_record_and_of_what_the_ledger_does_with_it() {
        var trace = "5bf92f3577b34da6a3ce929d0e0e4737";

        service.post("/v1/seizures", report("US-CBP-24-SPANS"), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(collector.spans)
                        .filteredOn(span -> OtlpReceiver.hex(span.getTraceId()).equals(trace))
                        .extracting(io.opentelemetry.proto.trace.v1.Span::getName)
                        .contains("POST /v1/seizures", "send seizures.reported.v1", "process seizures.reported.v1"));
        assertThat(collector.resources)
                .allSatisfy(resource -> assertThat(resource).containsEntry("service.name", "seizure-service"));
        assertThat(collector.spans).noneMatch(span -> span.toString().contains("US-CBP-24-SPANS"));
    }

    /** Of its record on the log and, when it has come, of its first change. */
    private static List<String> tracesOf(String id) {
        var traces = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        broker.servers,
                        "group.id",
                        "reader-of-" + id,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.REPORTED.name(), Topic.CHANGED.name()));
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value().contains(id)) {
                        traces.add(Span.fromContext(Spans.contextOf(record.headers()))
                                .getSpanContext()
                                .getTraceId());
                    }
                }
                return traces.size() == 2;
            });
        }
        return traces;
    }

    /** Of everything that comes in: reports good and bad, reasons, addresses, and what is no report on the log itself. */
    @Test
    void no_log_tells_what_a_report_says() throws IOException {
        var secret = "zebrafishine";
        try (var logs = new Logs()) {
            var good = report("US-CBP-24-SECRET").replace("Fentanyl", "other:" + secret);
            assertThat(service.post("/v1/seizures", good).statusCode()).isEqualTo(201);
            var bad = List.of(
                    good.replace("USLRD", secret),
                    good.replace("POWDER", secret),
                    good.replace("\"1.5\"", "\"" + secret + "\""),
                    good.replace("\"1.5\"", secret),
                    good.replaceFirst("\\{", "{\"" + secret + "\":\"" + secret + "\","),
                    "{\"" + secret,
                    secret);
            for (var body : bad) {
                assertThat(service.post("/v1/seizures", body).statusCode())
                        .as(body)
                        .isBetween(400, 422);
            }
            service.send(service.request("/v1/seizures:bulk", "Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            String.join("\n", bad).replace("\n ", " "))));
            service.put("/v1/seizures/US-CBP-24-SECRET", secret, "If-Match", secret);
            service.get("/v1/seizures/" + secret + "?version=" + secret);
            service.delete("/v1/seizures/US-CBP-24-SECRET?reason=" + secret, "If-Match", "\"1\"");
            raw("DELETE /v1/seizures/US-CBP-24-SECRET?reason=<" + secret + "> HTTP/1.1\r\nHost: " + secret
                    + "\r\n\r\n");
            raw(secret + "\r\n\r\n");
            onTheLog("US-CBP-24-SECRET", secret);
            onTheLog("US-CBP-24-SECRET", "{\"event\":\"Retracted\",\"seizureId\":\"" + secret + "\"}");
            onTheLog(secret, good);
            await().atMost(Duration.ofSeconds(90)).until(() -> logs.count("SerializationException") >= 2);

            assertThat(logs.lines()).noneMatch(line -> line.contains(secret));
        }
    }

    private static void raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private static void onTheLog(String key, String value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.REPORTED.name(), key, value));
        }
    }
}
