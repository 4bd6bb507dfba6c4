package seizures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;

/** What a reporter is answered about counts, through a real broker: its own reports, as if there were no others. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class OwnAgenciesIT {
    @TempDir
    static Path state;

    private static TestIssuer issuer;
    private static Broker broker;
    private static RunningService service;
    private static String cbp;
    private static String analyst;

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
        cbp = issuer.token("us-cbp", "reporter", "US-CBP");
        analyst = issuer.token("jane", "analyst");
        var kilo = Histories.monthly("2024-02", 1).contributions().getFirst();
        send(List.of(
                Histories.known("US-CBP-1", "UNLOCODE:USLRD", "2024-05-01", "2024-05-02", kilo),
                Histories.known("US-CBP-2", "CBP_AREA:TUCSON", "2024-05-03", "2024-05-04", kilo),
                Histories.by(
                        "MX-ANAM", Histories.known("MX-ANAM-1", "UNLOCODE:MXTIJ", "2024-05-01", "2024-05-02", kilo))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(ask("/v1/dose-counts", analyst))
                                .path("total")
                                .path("seizures")
                                .intValue(0)
                        == 3);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(ask("/v1/dose-counts/seizures", analyst))
                                .path("seizures")
                                .size()
                        == 3);
    }

    private static void send(List<SeizureChange> changes) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers),
                Topic.CHANGED.key().serializer(),
                Topic.CHANGED.value().serializer())) {
            for (var change : changes) {
                producer.send(new ProducerRecord<>(Topic.CHANGED.name(), change.port(), change))
                        .get();
            }
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        issuer.close();
    }

    private static HttpResponse<String> ask(String address, String token) {
        return service.get(address, "Authorization", "Bearer " + token);
    }

    @Test
    void a_count_is_of_its_own_reports_and_opens_to_them() {
        var count = json(ask("/v1/dose-counts?group=agency", cbp));
        var opened = json(ask("/v1/dose-counts/seizures", cbp));

        assertThat(count.get("total").get("seizures").intValue()).isEqualTo(2);
        assertThat(count.get("rows")).hasSize(1);
        assertThat(opened.get("seizures")
                        .valueStream()
                        .map(seizure -> seizure.get("seizureId").stringValue()))
                .containsExactly("US-CBP-1", "US-CBP-2");
        assertThat(opened.get("total").get("massMicrograms"))
                .isEqualTo(count.get("total").get("massMicrograms"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/dose-counts?group=port",
                "/v1/dose-counts?format=csv&group=agency",
                "/v1/dose-counts?format=ndjson&group=agency",
                "/v1/dose-counts/seizures?limit=10",
                "/v1/comparisons?a=FY2024&b=FY2023&group=agency",
                "/v1/restatements?from=2024-01-01&group=agency",
                "/v1/restatements/causes?from=2024-01-01&group=agency",
                "/v1/completeness?bucket=month",
                "/v1/potential-yields?group=agency",
                "/v1/coverage?from=2024-05&to=2024-05"
            })
    void every_answer_is_what_an_analyst_gets_who_asks_for_that_agency(String address) {
        var own = ask(address, cbp);
        var asked = ask(address + "&agency=US-CBP", analyst);

        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(own.body()).isEqualTo(asked.body()).doesNotContain("ANAM", "MXTIJ");
        assertThat(ask(address + "&agency=MX-ANAM", cbp).statusCode()).isEqualTo(403);
        assertThat(ask(address + "&agency=US-CBP&agency=MX-ANAM", cbp).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_stream_is_narrowed_as_well() {
        var first = service.lines(
                "/v1/dose-counts/stream?group=agency",
                lines -> lines.filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElseThrow(),
                "Authorization",
                "Bearer " + cbp);

        assertThat(first).contains("US-CBP").doesNotContain("ANAM");
    }
}
