package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;

/**
 * An issuer that is not ours: a real Keycloak's tokens are taken by configuration alone, and for what they say. Skipped
 * where its distribution is not in the local Maven repository.
 */
@EnabledIf(value = "isPossible", disabledReason = RealKeycloak.ABSENT)
class KeycloakIT {
    /** How far clocks may differ, as docs/access.md has it; and a second more, as times in tokens are whole seconds. */
    private static final Duration FORGIVEN = Duration.ofSeconds(61);

    @TempDir
    static Path folder;

    @TempDir
    static Path state;

    private static RealKeycloak keycloak;
    private static Broker broker;
    private static RunningService service;
    private static String cbp;
    private static String shortLived;

    static boolean isPossible() {
        return Broker.isAvailable() && RealKeycloak.isHere();
    }

    @BeforeAll
    static void start() throws Exception {
        keycloak = RealKeycloak.start(folder);
        broker = Broker.start();
        service = RunningService.start(
                SeizureServiceApplication.class,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + keycloak.realm(),
                "--seizures.access.issuers[0].keys=" + keycloak.keys(),
                "--seizures.access.issuers[0].roles-claim=realm_access.roles",
                "--seizures.access.issuers[0].name-claim=preferred_username");
        cbp = keycloak.token("us-cbp");
        shortLived = keycloak.token("short");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static String report(String id) {
        return """
                {"seizureId":"%s","agency":"US-CBP","occurredAt":"2024-03-15","port":{"scheme":"UNLOCODE","code":"USLRD"},\
                "items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},"substances":[{"substance":"fentanyl"}]}]}""".formatted(id);
    }

    private static HttpResponse<String> post(String id, String token) {
        return service.post("/v1/seizures", report(id), "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> get(String id, String token, String seizureToken) {
        return service.get("/v1/seizures/" + id, "Authorization", "Bearer " + token, "Seizure-Token", seizureToken);
    }

    private static void is(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("type").stringValue()).isEqualTo("/problems/" + type);
    }

    @Test
    void who_has_the_role_writes_and_reads_under_the_name_that_the_token_says() throws Exception {
        var stored = post("US-CBP-KC-1", cbp);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        var written = stored.headers().firstValue("Seizure-Token").orElseThrow();

        var read = get("US-CBP-KC-1", cbp, written);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(json(read).get("submittedBy").stringValue()).isEqualTo("service-account-us-cbp");
        assertThat(get("US-CBP-KC-1", keycloak.token("analyst"), written).statusCode())
                .isEqualTo(200);
    }

    @Test
    void audiences_may_be_several_and_keys_of_several_kinds() throws Exception {
        var anam = keycloak.token("mx-anam");
        assertThat(claims(cbp).getAudience()).contains("payroll", "seizure-watch");
        assertThat(JWTParser.parse(anam).getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);

        assertThat(service.post(
                                "/v1/seizures",
                                report("MX-ANAM-KC-1")
                                        .replace("US-CBP\"", "MX-ANAM\"")
                                        .replace("USLRD", "MXTIJ"),
                                "Authorization",
                                "Bearer " + anam)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_has_not_the_role_is_refused() throws Exception {
        is(post("US-CBP-KC-2", keycloak.token("no-role")), 403, "forbidden");
        is(post("US-CBP-KC-2", keycloak.token("analyst")), 403, "forbidden");
    }

    @Test
    void the_record_of_another_agency_is_refused() throws Exception {
        var anam = keycloak.token("mx-anam");
        var stored = post("US-CBP-KC-3", cbp);

        is(post("US-CBP-KC-4", anam), 403, "forbidden");
        is(get("US-CBP-KC-3", anam, stored.headers().firstValue("Seizure-Token").orElseThrow()), 403, "forbidden");
    }

    @Test
    void a_token_for_somebody_else_is_none() throws Exception {
        is(post("US-CBP-KC-5", keycloak.token("payroll")), 401, "unauthenticated");
        is(post("US-CBP-KC-5", keycloak.idToken("us-cbp")), 401, "unauthenticated");
    }

    @Test
    void a_token_that_is_not_signed_or_was_changed_is_none() throws Exception {
        var parts = cbp.split("\\.");
        var of = keycloak.token("mx-anam").split("\\.");
        var bad = Map.of(
                "none", new PlainJWT(claims(cbp)).serialize(),
                "no signature", parts[0] + "." + parts[1] + ".",
                "changed", parts[0] + "." + of[1] + "." + parts[2]);

        for (var token : bad.entrySet()) {
            var refused = post("US-CBP-KC-6", token.getValue());
            assertThat(refused.statusCode()).as(token.getKey()).isEqualTo(401);
            is(refused, 401, "unauthenticated");
        }
    }

    @Test
    void a_token_is_good_until_it_expires() throws Exception {
        var end = claims(shortLived).getExpirationTime().toInstant().plus(FORGIVEN);
        assertThat(post("US-CBP-KC-7", shortLived).statusCode()).isEqualTo(201);

        Awaitility.await()
                .atMost(FORGIVEN.plusSeconds(30))
                .until(() -> Instant.now().isAfter(end));

        is(post("US-CBP-KC-8", shortLived), 401, "unauthenticated");
        is(get("US-CBP-KC-8", keycloak.token("us-cbp"), "0-0"), 404, "unknown-seizure");
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return JWTParser.parse(token).getJWTClaimsSet();
    }
}
