package seizures.checks;

import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** After a load and its faults: records, changes, counts and alerts against what the load was told was accepted. */
final class Aftermath {
    private static final BigInteger MICROGRAMS = BigInteger.valueOf(1_000_000);

    private final Load load;
    private final Findings findings;
    private final Map<String, Long> grams = new TreeMap<>();

    Aftermath(Load load, Findings findings) {
        this.load = load;
        this.findings = findings;
        load.states().values().forEach(state -> grams.merge(state.port(), state.grams(), Long::sum));
    }

    void compare() {
        counts();
        records();
        changes();
        alerts();
    }

    private void counts() {
        var query = Api.STATS + "/v1/dose-counts?agency=" + load.agency() + "&from=2024-05-17&to=2024-05-17&bucket=all";
        long standing = load.states().values().stream()
                .filter(state -> state.grams() > 0)
                .count();
        try {
            Wait.until(
                    "all is counted",
                    Duration.ofMinutes(1),
                    () -> standing
                            == Api.get(query)
                                    .orFail("count")
                                    .body()
                                    .path("total")
                                    .path("seizures")
                                    .asLong());
        } catch (IllegalStateException e) {
            System.out.println("  " + e.getMessage());
        }
        var answer = Api.get(query + "&group=port").orFail("count").body();
        findings.same(
                "seizures", standing, answer.path("total").path("seizures").asLong());
        var found = new HashMap<String, String>();
        for (var row : answer.path("rows")) {
            found.put(
                    row.path("group").path("port").asString(),
                    row.path("massMicrograms").asString());
        }
        grams.forEach((port, sum) -> findings.same(
                "mass at " + port,
                BigInteger.valueOf(sum).multiply(MICROGRAMS).toString(),
                found.get("UNLOCODE:" + port)));
    }

    private void records() {
        load.states().forEach((id, state) -> {
            var record = Api.get(Api.SEIZURES + "/v1/seizures/" + id).body();
            findings.same(
                    "version of " + id, state.version(), record.path("version").asInt());
            findings.same(
                    "state of " + id,
                    state.grams() == 0 ? "RETRACTED" : "ACTIVE",
                    record.path("state").asString());
        });
    }

    /** Each version once in and, when another follows, once out: read from the topic itself. */
    private void changes() {
        var seen = new TreeMap<String, Integer>();
        var properties = new Properties();
        properties.put("bootstrap.servers", Api.BROKER);
        properties.put("isolation.level", "read_committed");
        properties.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("seizures.changed.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(Duration.ofSeconds(1))) {
                    count(Api.JSON.readTree(message.value()), seen);
                }
            }
        }
        load.states().forEach((id, state) -> {
            int inOnly = state.grams() == 0 ? state.version() - 1 : state.version();
            for (int version = 1; version <= inOnly; version++) {
                findings.same(id + "/" + version + " in", 1, seen.get(id + "/" + version + "/1"));
                boolean replaced = version < state.version();
                findings.same(id + "/" + version + " out", replaced ? 1 : null, seen.get(id + "/" + version + "/-1"));
            }
        });
    }

    private void count(JsonNode change, Map<String, Integer> seen) {
        if (load.agency().equals(change.path("agency").asString())) {
            var name = "%s/%d/%d"
                    .formatted(
                            change.path("seizureId").asString(),
                            change.path("version").asInt(),
                            change.path("sign").asInt());
            seen.merge(name, 1, Integer::sum);
        }
    }

    private void alerts() {
        var address = Api.ALERTS + "/v1/alerts?limit=1000&rule=" + load.rule();
        grams.forEach((port, sum) -> {
            var alert = new Object() {
                long observed = -1;
            };
            try {
                Wait.until("the alert of " + port, Duration.ofSeconds(30), () -> {
                    for (var found : Api.get(address).orFail("alerts").body().path("alerts")) {
                        if (("UNLOCODE:" + port)
                                        .equals(found.path("group").path("port").asString())
                                && !"WITHDRAWN".equals(found.path("state").asString())) {
                            alert.observed = found.path("observed").asLong();
                        }
                    }
                    return alert.observed == sum;
                });
            } catch (IllegalStateException e) {
                System.out.println("  " + e.getMessage());
            }
            findings.same("alert at " + port + ", g", sum, alert.observed);
        });
    }
}
