package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;
import static seizures.intake.access.Requests.as;
import static seizures.intake.access.Requests.bulk;
import static seizures.intake.access.Requests.report;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.intake.SeizureServiceApplication;

/** Who has no good token gets nowhere, and who has one only where it is his to go. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class AccessIT {
    @TempDir
    static Path state;

    private static TestIssuer ours;
    private static TestIssuer other;
    private static TestIssuer stranger;
    private static Broker broker;
    private static RunningService service;
    private static String cbp;
    private static String anam;
    private static String laboratory;
    private static String importer;
    private static String analyst;

    @BeforeAll
    static void start() throws Exception {
        ours = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        other = new TestIssuer(new ECKeyGenerator(Curve.P_256).keyID("1").generate(), JWSAlgorithm.ES256);
        stranger = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        service = RunningService.start(
                SeizureServiceApplication.class,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + ours.name(),
                "--seizures.access.issuers[0].keys=" + ours.keys(),
                "--seizures.access.issuers[1].issuer=" + other.name(),
                "--seizures.access.issuers[1].keys=" + other.keys(),
                "--seizures.access.issuers[1].roles-claim=realm_access.roles",
                "--seizures.access.issuers[1].name-claim=preferred_username",
                "--seizures.access.ports.CA-CBSA=UNLOCODE:CAWNP");
        cbp = ours.token("us-cbp", "reporter", "US-CBP");
        anam = ours.token("mx-anam", "reporter", "MX-ANAM");
        laboratory = ours.token("us-dea-lab", "laboratory", "US-CBP");
        importer = ours.token("importer", "importer", "*");
        analyst = ours.token("analyst", "analyst");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        ours.close();
        other.close();
        stranger.close();
    }

    private static void is(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("type").stringValue()).isEqualTo("/problems/" + type);
    }

    @Test
    void a_bad_token_is_none_and_nothing_is_stored() throws Exception {
        for (var bad : BadTokens.of(ours, other, stranger).entrySet()) {
            var refused = service.post("/v1/seizures", report("US-CBP-BAD", "US-CBP", "USLRD"), as(bad.getValue()));

            assertThat(refused.statusCode()).as(bad.getKey()).isEqualTo(401);
            is(refused, 401, "unauthenticated");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
        is(service.get("/v1/seizures/US-CBP-BAD", as(cbp)), 404, "unknown-seizure");
    }

    @Test
    void without_a_token_nothing_is_to_be_had_but_health() {
        for (var path :
                List.of("/v1/seizures/US-CBP-1", "/v1/seizures/US-CBP-1/history", "/nothing", "/actuator/prometheus")) {
            var refused = service.get(path);
            is(refused, 401, "unauthenticated");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
        is(service.post("/v1/seizures", "{}"), 401, "unauthenticated");
        is(service.post("/v1/seizures", "{}", "Authorization", "Basic dTpw"), 401, "unauthenticated");
        assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void metrics_on_the_same_port_are_for_ops() {
        assertThat(service.get("/actuator/prometheus", as(ours.token("ops", "ops")))
                        .statusCode())
                .isEqualTo(200);
        is(service.get("/actuator/prometheus", as(analyst)), 403, "forbidden");
    }

    @Test
    void keys_are_not_fetched_for_each_token_that_names_one_nobody_has() throws Exception {
        int before = ours.fetched.get();
        for (int i = 0; i < 20; i++) {
            var key = new ECKeyGenerator(Curve.P_256).keyID("forged" + i).generate();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID("forged" + i)
                    .build();
            is(
                    service.get("/v1/seizures/US-CBP-1", as(TestIssuer.signed(header, BadTokens.good(ours), key))),
                    401,
                    "unauthenticated");
        }
        assertThat(ours.fetched.get() - before).isLessThan(5);
    }

    @Test
    void an_importer_states_what_is_now_and_a_reporter_what_he_changes() {
        var report = report("US-CBP-PUT", "US-CBP", "USLRD");
        var other = report.replace("\"1\"", "\"2\"");
        var path = "/v1/seizures/US-CBP-PUT?reason=next%20release";

        assertThat(service.put(path, report, as(importer)).statusCode()).isEqualTo(201);
        assertThat(json(service.put(path, report, as(importer))).get("outcome").stringValue())
                .isEqualTo("UNCHANGED");
        assertThat(json(service.put(path, other, as(importer))).get("version").intValue())
                .isEqualTo(2);
        is(service.put(path, report, as(cbp)), 428, "precondition-required");
        is(service.put(path, report, as(importer, "If-Match", "\"1\"")), 412, "stale-version");
    }

    /** The map of CBP says when figures were known. */
    @Test
    void a_reporter_sends_a_published_table_as_known_now() {
        var table = """
                FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)
                2024,DEC,Office of Field Operations,Coastal/Interior,Other,BALTIMORE FIELD OFFICE,Cocaine,2,477.9
                """;

        assertThat(Requests.bulk(service, table, "text/csv", cbp)).containsExactly(201);
        assertThat(Requests.bulk(service, table.replace("BALTIMORE", "TUCSON"), "text/csv", anam))
                .containsExactly(403);
        var record = json(service.get("/v1/seizures/US-CBP-H-2023-12-AT_PORT-BALTIMORE-OTHER-cocaine", as(cbp)));
        assertThat(record.get("recordedAt").stringValue()).doesNotStartWith("2024-01-15");
    }

    @ParameterizedTest
    @CsvSource({"laboratory", "analyst", "reviewer", "alert-owner", "ops", "auditor", "unheard-of"})
    void who_does_not_report_is_refused(String role) {
        var refused = service.post(
                "/v1/seizures", report("US-CBP-ROLE", "US-CBP", "USLRD"), as(ours.token("x", role, "US-CBP")));

        is(refused, 403, "forbidden");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\"");
    }

    @Test
    void an_agency_writes_and_reads_its_own_records_and_they_name_it() {
        var stored = service.post("/v1/seizures", report("US-CBP-OWN", "US-CBP", "USLRD"), as(cbp));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        var token = stored.headers().firstValue("Seizure-Token").orElseThrow();

        var read = service.get("/v1/seizures/US-CBP-OWN", as(cbp, "Seizure-Token", token));
        assertThat(json(read).get("submittedBy").stringValue()).isEqualTo("us-cbp");
        assertThat(service.get("/v1/seizures/US-CBP-OWN/history", as(analyst)).statusCode())
                .isEqualTo(200);
        assertThat(service.send(service.request("/v1/seizures/US-CBP-OWN", as(analyst))
                                .HEAD())
                        .statusCode())
                .isEqualTo(200);

        is(service.post("/v1/seizures", report("US-CBP-OTHER", "US-CBP", "USLRD"), as(anam)), 403, "forbidden");
        is(service.get("/v1/seizures/US-CBP-OWN", as(anam)), 403, "forbidden");
        is(service.get("/v1/seizures/US-CBP-OWN/history", as(anam)), 403, "forbidden");
        is(service.get("/v1/seizures/US-CBP-OWN", as(laboratory)), 403, "forbidden");
        var correction = report("US-CBP-OWN", "US-CBP", "USLRD").replaceFirst("\\{", "{\"reason\":\"x\",");
        is(service.put("/v1/seizures/US-CBP-OWN", correction, as(anam, "If-Match", "\"1\"")), 403, "forbidden");
        is(service.delete("/v1/seizures/US-CBP-OWN?reason=x", as(anam, "If-Match", "\"1\"")), 403, "forbidden");
        assertThat(service.delete("/v1/seizures/US-CBP-OWN?reason=x", as(cbp, "If-Match", "\"1\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_line_of_another_agency_harms_no_other_line() {
        var lines = String.join(
                "\n",
                report("US-CBP-B1", "US-CBP", "USLRD"),
                report("MX-ANAM-B1", "MX-ANAM", "MXTIJ"),
                report("US-CBP-B2", "US-CBP", "USLRD"),
                "{\"operation\":\"retract\",\"seizureId\":\"MX-ANAM-B1\",\"version\":1,\"reason\":\"x\"}",
                report("US-CBP-B3", "US-CBP", "USLRD")
                        .replaceFirst("\\{", "{\"recordedAt\":\"2024-03-20T00:00:00Z\","));

        assertThat(bulk(service, lines, "application/x-ndjson", cbp)).containsExactly(201, 403, 201, 403, 403);
    }

    @Test
    void a_cloud_event_of_another_agency_is_refused_alone_and_in_a_batch() {
        var event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"seizures.reported.v1.Reported\",\"data\":%s}"
                        .formatted(report("US-CBP-CE", "US-CBP", "USLRD"));
        var alone = service.send(service.request("/v1/seizures", as(anam))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event)));

        is(alone, 403, "forbidden");
        assertThat(bulk(service, "[" + event + "]", "application/cloudevents-batch+json", anam))
                .containsExactly(403);
        assertThat(bulk(service, "[" + event + "]", "application/cloudevents-batch+json", cbp))
                .containsExactly(201);
    }

    @Test
    void a_laboratory_adds_results_and_nothing_else() {
        var finding =
                "\"laboratory\":\"DEA\",\"findings\":[{\"item\":0,\"substance\":\"fentanyl\",\"evidence\":\"CONFIRMED\"}]}";
        service.post("/v1/seizures", report("US-CBP-LAB", "US-CBP", "USLRD"), as(cbp));
        service.post("/v1/seizures", report("MX-ANAM-LAB", "MX-ANAM", "MXTIJ"), as(anam));

        var own = service.post("/v1/seizures/US-CBP-LAB/lab-results", "{\"resultId\":\"1\"," + finding, as(laboratory));
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        is(
                service.post("/v1/seizures/MX-ANAM-LAB/lab-results", "{\"resultId\":\"1\"," + finding, as(laboratory)),
                403,
                "forbidden");
        is(
                service.post("/v1/seizures/US-CBP-LAB/lab-results", "{\"resultId\":\"2\"," + finding, as(analyst)),
                403,
                "forbidden");
        var lines = String.join(
                "\n",
                report("US-CBP-LAB2", "US-CBP", "USLRD"),
                "{\"operation\":\"lab-result\",\"seizureId\":\"US-CBP-LAB\",\"resultId\":\"3\"," + finding,
                "{\"operation\":\"lab-result\",\"seizureId\":\"MX-ANAM-LAB\",\"resultId\":\"3\"," + finding);
        assertThat(bulk(service, lines, "application/x-ndjson", laboratory)).containsExactly(403, 201, 403);
    }

    @Test
    void only_an_importer_says_when_the_world_knew_it() {
        var known = report("US-CBP-KNOWN", "US-CBP", "USLRD")
                .replaceFirst("\\{", "{\"recordedAt\":\"2024-03-20T00:00:00Z\",");

        is(service.post("/v1/seizures", known, as(cbp)), 403, "forbidden");
        var stored = service.post("/v1/seizures", known, as(importer));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(json(stored).get("recordedAt").stringValue()).isEqualTo("2024-03-20T00:00:00Z");
    }

    @Test
    void an_agency_with_a_list_of_ports_keeps_to_it() {
        var cbsa = ours.token("ca-cbsa", "reporter", "CA-CBSA");
        service.post("/v1/seizures", report("CA-CBSA-1", "CA-CBSA", "CAWNP"), as(cbsa));
        var moved = report("CA-CBSA-1", "CA-CBSA", "CAVAN").replaceFirst("\\{", "{\"reason\":\"x\",");
        var seen = report("CA-CBSA-1", "CA-CBSA", "CAWNP").replaceFirst("\\{", "{\"reason\":\"x\",");

        is(service.post("/v1/seizures", report("CA-CBSA-3", "CA-CBSA", "CAVAN"), as(cbsa)), 403, "forbidden");
        is(service.put("/v1/seizures/CA-CBSA-1", moved, as(cbsa, "If-Match", "\"1\"")), 403, "forbidden");
        assertThat(service.put("/v1/seizures/CA-CBSA-1", seen, as(cbsa, "If-Match", "\"1\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(bulk(service, report("CA-CBSA-4", "CA-CBSA", "CAVAN"), "application/x-ndjson", cbsa))
                .containsExactly(403);
    }

    @Test
    void a_second_issuer_is_believed_by_its_own_claims() {
        var token = other.token(other.claims("6e0f")
                .claim("preferred_username", "jane")
                .claim("realm_access", Map.of("roles", List.of("reporter")))
                .claim("agencies", "US-CBP"));

        var stored = service.post("/v1/seizures", report("US-CBP-2ND", "US-CBP", "USLRD"), as(token));
        var read = service.get(
                "/v1/seizures/US-CBP-2ND",
                as(
                        token,
                        "Seizure-Token",
                        stored.headers().firstValue("Seizure-Token").orElseThrow()));

        assertThat(json(read).get("submittedBy").stringValue()).isEqualTo("jane");
        is(
                service.get("/v1/seizures/US-CBP-2ND", as(other.token("us-cbp", "reporter", "US-CBP"))),
                401,
                "unauthenticated");
    }
}
