package seizures.checks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One trace from a report to its alert: over the record, its changes, its counts and the alert that it raises. */
final class TraceCheck {
    private static final String TRACE = Long.toHexString(System.nanoTime() | (1L << 62)) + "a3ce929d0e0e4736";
    private static final String ID = "US-TRACE-" + System.currentTimeMillis();
    private static final String RULE = """
            {"severity": "info", "select": {"agency": ["US-TRACE"]}, "group": ["port"], "measure": {"kind": "MASS"},
             "when": {"kind": "SINGLE", "value": 1}}""";
    private static final String REPORT = """
            {"seizureId": "%s", "agency": "US-TRACE", "occurredAt": "2024-05-17",
             "port": {"scheme": "UNLOCODE", "code": "USLRD"}, "crossing": "AT_PORT",
             "items": [{"form": "POWDER", "quantity": {"value": "2", "unit": "kg"},
                        "substances": [{"substance": "fentanyl", "evidence": "PRESUMPTIVE"}]}]}""".formatted(ID);
    private static final List<String> WAY =
            List.of("seizures.alerts.v1", "seizures.changed.v1", "seizures.dose-counts.v2", "seizures.reported.v1");

    private TraceCheck() {}

    public static void main(String[] arguments) {
        var findings = new Findings();
        Api.put(Api.ALERTS + "/v1/rules/traced", RULE, "").orFail("rule");
        var stored = Api.post(
                        Api.SEIZURES + "/v1/seizures", REPORT, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .orFail("report");

        findings.same("trace of the answer", List.of(TRACE), stored.headers().get("trace-id"));
        findings.same("topics with records of the trace", new TreeSet<>(WAY), topicsOfTheTrace());
        findings.end("one trace from the report to its alert");
    }

    private static Set<String> topicsOfTheTrace() {
        var properties = new Properties();
        properties.put("bootstrap.servers", Api.BROKER);
        properties.put("group.id", ID);
        properties.put("isolation.level", "read_committed");
        properties.put("auto.offset.reset", "earliest");
        var found = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(WAY);
            Wait.until("the trace has come through", Duration.ofSeconds(90), () -> {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var header = message.headers().lastHeader("traceparent");
                    if (header != null && new String(header.value(), StandardCharsets.UTF_8).contains(TRACE)) {
                        found.add(message.topic());
                    }
                }
                return found.size() == WAY.size();
            });
        }
        return new TreeSet<>(found);
    }
}
