package seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.AuditPages;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.contract.AuditPage;

/** Who did and asked what and what came of it, by the token, through a real broker. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class AuditIT {
    private static final String RULE = "{\"severity\":\"info\",\"measure\":{\"kind\":\"MASS\",\"unit\":\"kg\"},"
            + "\"when\":{\"kind\":\"SINGLE\",\"value\":7}}";

    @TempDir
    static Path state;

    private static Instant start;
    private static TestIssuer issuer;
    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        start = Instant.now().minusSeconds(1);
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        service = RunningService.start(
                AlertServiceApplication.class,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                "--seizures.access.issuers[0].keys=" + issuer.keys());
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        issuer.close();
    }

    @Test
    void rules_acts_reads_and_refusals_are_in_the_audit() throws Exception {
        var owner = issuer.token("olga", "alert-owner");
        var analyst = issuer.token("jane", "analyst");
        var note = "{\"note\":\"secret\"}";

        answers(201, ask("PUT", "/v1/rules/big", RULE, owner));
        answers(422, ask("PUT", "/v1/rules/bad", "{\"severity\":\"secret\"}", owner));
        answers(403, ask("PUT", "/v1/rules/big", RULE, analyst));
        answers(401, ask("PUT", "/v1/rules/big", RULE, null));
        seize();
        var alert = "/v1/alerts/" + raised(analyst);
        answers(200, ask("GET", alert, "", analyst));
        answers(200, ask("GET", "/%76%31/%61lerts?limit=1", "", analyst));
        answers(400, ask("GET", "/v1/alerts?colour=secret", "", analyst));
        answers(200, ask("GET", "/v1/detectors", "", analyst));
        answers(201, ask("POST", alert + "/acknowledgement", note, owner));
        answers(403, ask("POST", alert + "/comments", note, analyst));
        answers(404, ask("POST", "/v1/alerts/none/comments", note, owner));
        answers(204, ask("DELETE", "/v1/rules/big", "", owner));
        answers(401, ask("DELETE", "/v1/rules/big", "", "secret"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(audit())
                        .filteredOn(line -> !line.equals(LOOKING))
                        .containsExactly(
                                "olga PUT /v1/rules/big 201",
                                "olga PUT /v1/rules/bad 422",
                                "jane PUT /v1/rules/big 403",
                                "null PUT /v1/rules/big 401",
                                "jane GET " + alert + " 200",
                                "jane GET /v1/alerts?limit=1 200",
                                "jane GET /v1/alerts 400",
                                "olga POST " + alert + "/acknowledgement 201",
                                "jane POST " + alert + "/comments 403",
                                "olga POST /v1/alerts/none/comments 404",
                                "olga DELETE /v1/rules/big 204",
                                "null DELETE /v1/rules/big 401"));
        assertThat(audit()).contains(LOOKING);
    }

    private static final String LOOKING = "jane GET /v1/alerts?rule=big 200";

    private static void seize() throws Exception {
        try (var changes = new Changes(broker)) {
            changes.send(Changes.kilos("US-CBP-A-1", 8));
        }
    }

    /** The id of the rule's alert, once it is there. */
    private static String raised(String token) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(ask("GET", "/v1/alerts?rule=big", "", token))
                                .path("alerts")
                                .path(0)
                                .path("alertId")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    private static void answers(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    }

    private static HttpResponse<String> ask(String method, String path, String body, @Nullable String token) {
        var request = service.request(path, "Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (method.equals("DELETE")) {
            request.header("If-Match", "*");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return service.send(request);
    }

    private static List<String> audit() {
        return AuditPages.read(broker.servers, "alert-service", AuditIT::line, "secret");
    }

    /** Checks that who and when is in it. */
    private static String line(AuditPage.Entry entry) {
        assertThat(entry.issuer()).isEqualTo(entry.actor() == null ? null : issuer.name());
        assertThat(entry.at()).isBetween(start, Instant.now());
        assertThat(entry.times()).isEqualTo(1);
        return entry.actor() + " " + entry.act() + " " + entry.status();
    }
}
