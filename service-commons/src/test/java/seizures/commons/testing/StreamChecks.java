package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may listen to what a service tells as it comes, how many, and for how long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180) // of what does not end by itself
public abstract class StreamChecks {
    private final Class<?> application;
    private final String path;
    private final int places;

    private TestIssuer issuer;
    private Broker broker;
    private RunningService service;

    /** @param places how many may listen at once */
    protected StreamChecks(Class<?> application, String path, int places) {
        this.application = application;
        this.path = path;
        this.places = places;
    }

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        service = RunningService.start(
                application,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                "--seizures.access.issuers[0].keys=" + issuer.keys());
    }

    @AfterAll
    void stop() {
        service.close();
        broker.close();
        issuer.close();
    }

    private String token(int seconds) {
        var claims = issuer.claims("jane")
                .claim("roles", List.of("analyst"))
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
        return "Bearer " + issuer.token(claims);
    }

    @Test
    void proxies_are_asked_not_to_hold_a_stream_back() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = service.request(path, "Authorization", token(3)).build();

            var answer = http.send(request, HttpResponse.BodyHandlers.ofLines());

            assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(answer.body()).isNotEmpty();
        }
    }

    @Test
    void a_stream_ends_with_its_token() {
        var told = CompletableFuture.supplyAsync(() -> service.lines(path, Stream::toList, "Authorization", token(3)));

        assertThat(told)
                .succeedsWithin(Duration.ofSeconds(60))
                .satisfies(lines -> assertThat(lines).isNotEmpty());
    }

    @Test
    void who_comes_when_all_places_are_taken_is_asked_to_come_again() throws Exception {
        var token = token(600);
        var http = HttpClient.newHttpClient();
        try {
            var request = service.request(path, "Authorization", token).build();
            for (int i = 0; i < places; i++) {
                assertThat(http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .statusCode())
                        .isEqualTo(200);
            }

            var late = service.get(path, "Authorization", token);

            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.headers().firstValue("Retry-After")).isPresent();
        } finally {
            http.shutdownNow();
        }
    }
}
