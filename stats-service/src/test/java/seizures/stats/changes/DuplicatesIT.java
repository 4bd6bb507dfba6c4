package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.contract.Topic;
import seizures.stats.Histories;
import seizures.stats.StatsServiceApplication;

/**
 * Five kilograms that two agencies reported, through a real broker, with what the ledger writes when a reviewer decides: the
 * pair is listed until it is accepted or rejected, and counts twice unless it is accepted.
 */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class DuplicatesIT {
    private static final String PAIRS = "/v1/likely-duplicates?from=2024-03-15&to=2024-03-15";
    private static final SeizureChange CBP = reported("US-CBP", "US-CBP-1", "UNLOCODE:USLRD");
    private static final SeizureChange DEA = reported("US-DEA", "US-DEA-7", "SCHEDULE_D:2304");

    @TempDir
    static Path state;

    private static TestIssuer issuer;
    private static Broker broker;
    private static RunningService service;
    private static String reviewer;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        service = RunningService.start(
                StatsServiceApplication.class,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                "--seizures.access.issuers[0].keys=" + issuer.keys());
        reviewer = issuer.token("ria", "reviewer");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        issuer.close();
    }

    @Test
    void a_pair_is_listed_until_a_reviewer_decides_and_counts_once_while_it_is_linked() throws Exception {
        send(Topic.CHANGED, CBP.port(), CBP);
        send(Topic.CHANGED, DEA.port(), DEA);
        awaitKilograms(10);
        awaitPairs(1);
        eachSeesWhatItMay();

        send(Topic.CHANGED, DEA.port(), linked(-1, 2));
        awaitKilograms(5);
        awaitPairs(0);

        send(Topic.CHANGED, DEA.port(), linked(1, 3));
        awaitKilograms(10);
        awaitPairs(1);

        var rejected = new LinkEvent.Distinguished(
                CBP.seizureId(), DEA.seizureId(), Instant.parse("2024-03-20T00:00:00Z"), "two trucks");
        send(Topic.LINKS, CBP.seizureId(), rejected);
        awaitPairs(0);
        assertThat(kilograms()).isEqualTo(10);
    }

    private static void eachSeesWhatItMay() throws Exception {
        assertThat(pairs(issuer.token("jane", "analyst"))).isEqualTo(1);
        assertThat(pairs(issuer.token("us-dea", "reporter", "US-DEA"))).isEqualTo(1);
        assertThat(pairs(issuer.token("mx-anam", "reporter", "MX-ANAM"))).isZero();
        for (var role : List.of("ops", "alert-owner", "registrar", "auditor")) {
            assertThat(ask(PAIRS, issuer.token("other", role)).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(service.get(PAIRS).statusCode()).isEqualTo(401);
    }

    private static SeizureChange reported(String agency, String id, String port) {
        var fentanyl = new Contribution(
                new SubstanceCode("fentanyl"),
                Form.POWDER,
                Evidence.PRESUMPTIVE,
                5_000_000_000L,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        return Histories.by(agency, Histories.known(id, port, "2024-03-15", "2024-03-16", fentanyl));
    }

    /** The second report counts no longer, or again, since a version of its record said so. */
    private static SeizureChange linked(int sign, int version) {
        return DEA.stated(
                version,
                1,
                sign,
                Instant.parse("2024-03-1" + (5 + version) + "T00:00:00Z"),
                "one stop",
                CBP.seizureId());
    }

    private static <K, V> void send(Topic<K, V> topic, K key, V value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers),
                topic.key().serializer(),
                topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }

    private static void awaitKilograms(long kilograms) {
        await().atMost(Duration.ofSeconds(60)).until(() -> kilograms() == kilograms);
    }

    private static long kilograms() {
        var total = json(ask("/v1/dose-counts?substance=fentanyl", reviewer)).path("total");
        return Long.parseLong(total.path("massMicrograms").asString("0")) / 1_000_000_000;
    }

    private static void awaitPairs(int pairs) {
        await().atMost(Duration.ofSeconds(60)).until(() -> pairs(reviewer) == pairs);
    }

    private static int pairs(String token) {
        return json(ask(PAIRS, token)).path("total").asInt(-1);
    }

    private static HttpResponse<String> ask(String address, String token) {
        return service.get(address, "Authorization", "Bearer " + token);
    }
}
