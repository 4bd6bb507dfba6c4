package seizures.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class AuthorizationServerIT {
    @TempDir
    Path folder;

    @Test
    void a_client_gets_a_token_that_says_what_it_may_and_a_restart_keeps_key_and_secrets() throws Exception {
        SignedJWT token;
        try (var server = start()) {
            var answer = ask(server, "us-cbp", secrets().get("us-cbp"));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            token = SignedJWT.parse(JsonMapper.shared()
                    .readTree(answer.body())
                    .get("access_token")
                    .stringValue());
            assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
            var claims = token.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:1");
            assertThat(claims.getSubject()).isEqualTo("us-cbp");
            assertThat(claims.getAudience()).containsExactly("seizure-watch");
            assertThat(claims.getStringListClaim("roles")).containsExactly("reporter");
            assertThat(claims.getStringListClaim("agencies")).containsExactly("US-CBP");
            assertThat(ask(server, "us-cbp", secrets().get("ops")).statusCode()).isEqualTo(401);
        }
        try (var server = start()) {
            assertThat(token.verify(
                            new RSASSAVerifier(keys(server).getKeys().getFirst().toRSAKey())))
                    .isTrue();
            assertThat(ask(server, "auditor", secrets().get("auditor")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("key"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("clients"))).hasSize(2);
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                AuthorizationServerApplication.class,
                "--server.port=0",
                "--seizures.authorization.issuer=http://127.0.0.1:1",
                "--seizures.authorization.folder=" + folder);
    }

    private Map<String, String> secrets() throws Exception {
        return Files.readAllLines(folder.resolve("clients")).stream()
                .map(line -> List.of(line.split(" ")))
                .collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext server, String name, String secret)
            throws Exception {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address(server, "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static JWKSet keys(ConfigurableApplicationContext server) throws Exception {
        return JWKSet.parse(
                send(HttpRequest.newBuilder(address(server, "/oauth2/jwks"))).body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static URI address(ConfigurableApplicationContext server, String path) {
        return URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + path);
    }
}
