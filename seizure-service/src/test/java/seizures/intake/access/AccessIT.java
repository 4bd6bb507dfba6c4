package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;
import static seizures.intake.access.Requests.as;
import static seizures.intake.access.Requests.report;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.commons.testing.TestIssuer;

/** Who has no good token gets nowhere, and who has one only where it is his to go. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class AccessIT extends ServedWithTokens {
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
