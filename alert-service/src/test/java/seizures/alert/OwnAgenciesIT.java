package seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import tools.jackson.databind.JsonNode;

/** Which alerts a reporter sees, through a real broker: those about its own reports alone. */
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
                AlertServiceApplication.class,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                "--seizures.access.issuers[0].keys=" + issuer.keys());
        cbp = issuer.token("us-cbp", "reporter", "US-CBP");
        analyst = issuer.token("jane", "analyst");
        rule("of-each-agency", "\"group\":[\"agency\"],");
        rule("of-cbp", "\"select\":{\"agency\":[\"US-CBP\"]},\"group\":[\"port\"],");
        rule("of-all", "\"group\":[\"port\"],");
        try (var changes = new Changes(broker)) {
            changes.send(Changes.kilos("US-CBP-A-1", 8));
            changes.send(Changes.by("US-DEA", Changes.kilos("US-DEA-A-1", 9)));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> alerts("", analyst).stream()
                                .map(alert -> alert.get("ruleId").stringValue())
                                .distinct()
                                .count()
                        == 3);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> alerts("?rule=of-each-agency", analyst).size() == 2);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        issuer.close();
    }

    private static void rule(String id, String what) {
        var put = service.put(
                "/v1/rules/" + id,
                "{\"severity\":\"info\"," + what + "\"measure\":{\"kind\":\"MASS\",\"unit\":\"kg\"},"
                        + "\"when\":{\"kind\":\"SINGLE\",\"value\":7}}",
                "Authorization",
                "Bearer " + issuer.token("olga", "alert-owner"));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    }

    private static HttpResponse<String> ask(String address, String token) {
        return service.get(address, "Authorization", "Bearer " + token);
    }

    private static List<JsonNode> alerts(String query, String token) {
        var answer = ask("/v1/alerts" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("alerts").valueStream().toList();
    }

    private static boolean isOfCbp(JsonNode alert) {
        return alert.get("ruleId").stringValue().equals("of-cbp")
                || alert.path("group").path("agency").stringValue("").equals("US-CBP");
    }

    @Test
    void the_list_has_the_alerts_of_its_own_series_and_of_rules_that_select_it_alone() {
        var own = alerts("", cbp);

        assertThat(own).isNotEmpty().allMatch(OwnAgenciesIT::isOfCbp);
        assertThat(own).extracting(alert -> alert.get("ruleId").stringValue()).contains("of-each-agency", "of-cbp");
        assertThat(alerts("?agency=US-CBP", cbp)).isEqualTo(own);
        assertThat(ask("/v1/alerts?agency=US-DEA", cbp).statusCode()).isEqualTo(403);
    }

    @Test
    void an_alert_that_others_are_in_is_not_opened_and_neither_is_its_picture() {
        for (var alert : alerts("", analyst)) {
            var address = "/v1/alerts/" + alert.get("alertId").stringValue();
            int expected = isOfCbp(alert) ? 200 : 403;

            assertThat(ask(address, cbp).statusCode()).as(alert.toString()).isEqualTo(expected);
            assertThat(ask(address + "/chart.svg", cbp).statusCode()).isEqualTo(expected);
            assertThat(ask(address, issuer.token("x", "auditor")).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_reporter_reads_neither_rules_nor_silences_and_acts_on_nothing() {
        var alert = "/v1/alerts/" + alerts("", cbp).getFirst().get("alertId").stringValue();

        assertThat(ask("/v1/rules", cbp).statusCode()).isEqualTo(403);
        assertThat(ask("/v1/silences", cbp).statusCode()).isEqualTo(403);
        assertThat(service.post(alert + "/acknowledgement", "{\"note\":\"x\"}", "Authorization", "Bearer " + cbp)
                        .statusCode())
                .isEqualTo(403);
    }
}
