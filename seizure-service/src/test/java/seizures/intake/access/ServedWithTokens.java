package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.intake.SeizureServiceApplication;

/** The intake with tokens of two issuers. */
abstract class ServedWithTokens {
    @TempDir
    static Path state;

    static TestIssuer ours;
    static TestIssuer other;
    static TestIssuer stranger;
    static Broker broker;
    static RunningService service;
    static String cbp;
    static String anam;
    static String laboratory;
    static String importer;
    static String analyst;

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

    static void is(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("type").stringValue()).isEqualTo("/problems/" + type);
    }
}
