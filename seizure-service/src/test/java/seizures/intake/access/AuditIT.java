package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.intake.access.Requests.as;
import static seizures.intake.access.Requests.bulk;
import static seizures.intake.access.Requests.report;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
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
import seizures.intake.SeizureServiceApplication;

/** Who did and tried what and what came of it, by the token, through a real broker. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class AuditIT {
    private static final String BULK_IN_AUDIT =
            "us-cbp POST /v1/seizures:bulk null 200 Lines[accepted=1, refused=1, forbidden=1, unknown=0]";

    private static final String STRANGER = "null GET /v1/seizures/US-CBP-AUDIT/history null 401";

    @TempDir
    static Path state;

    private static TestIssuer issuer;
    private static Broker broker;
    private static RunningService service;
    private static String cbp;
    private static String anam;
    private static String analyst;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        service = RunningService.start(
                SeizureServiceApplication.class,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                "--seizures.access.issuers[0].keys=" + issuer.keys());
        cbp = issuer.token("us-cbp", "reporter", "US-CBP");
        anam = issuer.token("mx-anam", "reporter", "MX-ANAM");
        analyst = issuer.token("analyst", "analyst");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        issuer.close();
    }

    @Test
    void an_alert_owner_reads_the_records_that_an_alert_cites_and_writes_none() {
        var stored = service.post("/v1/seizures", report("US-CBP-CITED", "US-CBP", "USLRD"), as(cbp));
        var written = stored.headers().firstValue("Seizure-Token").orElseThrow();
        var owner = issuer.token("alert-owner", "alert-owner");

        var record = service.get("/v1/seizures/US-CBP-CITED", as(owner, "Seizure-Token", written));
        var history = service.get("/v1/seizures/US-CBP-CITED/history", as(owner));
        var refused = service.delete("/v1/seizures/US-CBP-CITED?reason=x", as(owner, "If-Match", "\"1\""));

        assertThat(record.statusCode()).as(record.body()).isEqualTo(200);
        assertThat(record.body()).contains("US-CBP-CITED");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void what_was_done_and_tried_is_in_the_audit_and_its_pages_are_a_chain() {
        var stored = service.post("/v1/seizures", report("US-CBP-AUDIT", "US-CBP", "USLRD"), as(cbp));
        var written = stored.headers().firstValue("Seizure-Token").orElseThrow();
        service.get("/v1/seizures/US-CBP-AUDIT", as(analyst, "Seizure-Token", written));
        service.get("/%76%31/%73eizures/US-CBP-AUDIT/history", as(analyst));
        service.delete("/v1/seizures/US-CBP-AUDIT?reason=secret", as(anam, "If-Match", "\"1\""));
        bulk(
                service,
                report("MX-ANAM-AUDIT", "MX-ANAM", "MXTIJ") + "\n" + report("US-CBP-A2", "US-CBP", "USLRD"),
                "application/x-ndjson",
                cbp);

        var done = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(this::auditAfterOneMoreStranger, all -> all.contains(BULK_IN_AUDIT) && all.contains(STRANGER));
        assertThat(done)
                .contains(
                        "us-cbp POST /v1/seizures US-CBP-AUDIT 201",
                        "analyst GET /v1/seizures/US-CBP-AUDIT null 200",
                        "analyst GET /v1/seizures/US-CBP-AUDIT/history null 200",
                        "mx-anam DELETE /v1/seizures/US-CBP-AUDIT US-CBP-AUDIT 403",
                        STRANGER,
                        BULK_IN_AUDIT);
    }

    /** Of strangers only so many a second are written down one by one. */
    private List<String> auditAfterOneMoreStranger() {
        service.get("/v1/seizures/US-CBP-AUDIT/history");
        return audit();
    }

    private static List<String> audit() {
        return AuditPages.read(broker.servers, "seizure-service", AuditIT::line, "fentanyl", "secret");
    }

    private static String line(AuditPage.Entry entry) {
        assertThat(entry.issuer() == null).isEqualTo(entry.actor() == null);
        return entry.actor() + " " + entry.act() + " " + entry.subject() + " " + entry.status()
                + (entry.lines() == null ? "" : " " + entry.lines());
    }
}
