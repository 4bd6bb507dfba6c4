package seizures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.AuditPages;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.commons.testing.Unread;
import seizures.contract.AuditPage;

/** Who asked what and what came of it, by the token, through a real broker. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class AuditIT {
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
                StatsServiceApplication.class,
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
    void questions_about_counts_and_refusals_are_in_the_audit_and_reference_data_is_not() throws Exception {
        var analyst = "Bearer " + issuer.token("jane", "analyst");
        var reporter = "Bearer " + issuer.token("us-cbp", "reporter", "US-CBP");

        answers(200, service.get("/v1/dose-counts?group=port&agency=US-CBP", "Authorization", analyst));
        answers(200, service.get("/%76%31/dose%2Dcounts?bucket=month", "Authorization", analyst));
        answers(400, service.get("/v1/dose-counts?colour=secret", "Authorization", analyst));
        answers(415, service.get("/v1/dose-counts", "Authorization", analyst, "Content-Encoding", "gzip"));
        answers(200, service.get("/v1/dose-methods", "Authorization", analyst));
        answers(403, service.get("/v1/restatements?agency=MX-ANAM&from=secret", "Authorization", reporter));
        answers(401, service.get("/v1/comparisons"));
        answers(401, service.get("/v1/ports?secret", "Authorization", "Bearer secret"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(audit())
                        .filteredOn(line ->
                                !line.startsWith("null") || line.contains("comparisons") || line.contains("ports"))
                        .containsExactly(
                                "jane GET /v1/dose-counts?group=port&agency=US-CBP 200",
                                "jane GET /v1/dose-counts?bucket=month 200",
                                "jane GET /v1/dose-counts 400",
                                "jane GET /v1/dose-counts 415",
                                "us-cbp GET /v1/restatements 403",
                                "null GET /v1/comparisons 401",
                                "null GET /v1/ports 401"));
    }

    @Test
    void the_body_that_nobody_asked_for_is_not_read() throws Exception {
        for (var request : List.of("PUT /v1/x", "POST /v1/dose-counts", "GET /v1/dose-counts")) {
            for (var type :
                    List.of("application/x-www-form-urlencoded", "multipart/form-data;boundary=x", "text/plain")) {
                assertThat(Unread.answer(service.port, request, type))
                        .as(request + " " + type)
                        .startsWith("HTTP/1.1 401");
            }
        }
    }

    private static void answers(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    }

    private static List<String> audit() {
        return AuditPages.read(broker.servers, "stats-service", AuditIT::line, "secret");
    }

    /** Checks that who and when is in it. */
    private static String line(AuditPage.Entry entry) {
        assertThat(entry.issuer()).isEqualTo(entry.actor() == null ? null : issuer.name());
        assertThat(entry.at()).isBetween(start, Instant.now());
        assertThat(entry.times()).isEqualTo(1);
        return entry.actor() + " " + entry.act() + " " + entry.status();
    }
}
