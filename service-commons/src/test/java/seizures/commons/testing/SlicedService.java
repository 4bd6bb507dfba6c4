package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import seizures.commons.access.Endpoints;
import tools.jackson.databind.json.JsonMapper;

/** A service without controllers, with the tokens of one issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SlicedService {
    private final Class<?> slice;
    final Endpoints table;
    final String question;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    TestIssuer issuer;
    ConfigurableApplicationContext service;

    /**
     * @param slice a configuration that imports {@link AccessChecks.Slice}
     * @param question an address that an analyst may get
     */
    SlicedService(Class<?> slice, Endpoints table, String question) {
        this.slice = slice;
        this.table = table;
        this.question = question;
    }

    @BeforeAll
    void start() throws Exception {
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        service = run("--seizures.access.issuers[0].issuer=" + issuer.name(), keys(issuer.keys()));
    }

    @AfterAll
    void stop() {
        service.close();
        issuer.close();
    }

    protected ConfigurableApplicationContext service() {
        return service;
    }

    static String keys(String address) {
        return "--seizures.access.issuers[0].keys=" + address;
    }

    ConfigurableApplicationContext run(String... arguments) {
        var all = new ArrayList<>(
                List.of("--server.port=0", "--spring.config.name=none", "--spring.mvc.problemdetails.enabled=true"));
        all.addAll(List.of(arguments));
        return SpringApplication.run(slice, all.toArray(String[]::new));
    }

    protected static HttpResponse<String> ask(
            ConfigurableApplicationContext service, String method, String path, String... headers) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static void is(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("type").stringValue())
                .isEqualTo("/problems/" + type);
    }
}
