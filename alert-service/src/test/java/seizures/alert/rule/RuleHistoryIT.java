package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.alert.AlertServiceApplication;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import tools.jackson.databind.JsonNode;

/** Who changed what of a rule, and when, through a real broker and a restart. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class RuleHistoryIT {
    private static final String RULE = """
            {"severity":"info","measure":{"kind":"MASS","unit":"kg"},"when":{"kind":"SINGLE","value":%d}}""";

    @TempDir
    static Path state;

    private static TestIssuer issuer;
    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        service = started();
    }

    private static RunningService started() {
        return RunningService.start(
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
    void each_version_has_its_author_and_what_it_changed_and_a_deletion_is_one_of_them() throws Exception {
        put("much", 0, 7, "olga");
        put("much", 1, 8, "otto");
        put("other", 0, 1, "olga");
        change("DELETE", "much", 2, "", "olga");
        put("much", 0, 9, "olga");
        service.close();
        service = started();
        service.awaitReady();

        var versions = history("much", "").path("versions");

        assertThat(versions.valueStream().map(RuleHistoryIT::line).toList())
                .containsExactly("4 olga CREATED", "3 olga DELETED", "2 otto CHANGED", "1 olga CREATED");
        assertThat(versions.path(2).path("differences").toString())
                .isEqualTo("[{\"pointer\":\"#/when/value\",\"before\":7,\"after\":8}]");
        assertThat(versions.path(0)
                        .path("definition")
                        .path("when")
                        .path("value")
                        .asInt())
                .isEqualTo(9);
        assertThat(versions.path(1).has("definition")).isFalse();
    }

    @Test
    void it_is_read_in_pages_whose_first_change_is_against_the_page_after_it() {
        for (int version = 0; version < 5; version++) {
            put("paged", version, version + 1, "olga");
        }

        var first = history("paged", "?limit=2");
        var second = history("paged", "?limit=2&before=" + first.path("next").asInt());
        var last = history("paged", "?limit=2&before=" + second.path("next").asInt());

        assertThat(versions(first)).containsExactly(5, 4);
        assertThat(first.path("versions").path(1).path("differences").toString())
                .contains("\"before\":3");
        assertThat(versions(second)).containsExactly(3, 2);
        assertThat(versions(last)).containsExactly(1);
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void a_history_that_cannot_be_is_refused() {
        assertThat(ask("/v1/rules/none/history", "jane", "analyst").statusCode())
                .isEqualTo(404);
        assertThat(ask("/v1/rules/none/history", "us-cbp", "reporter").statusCode())
                .isEqualTo(403);
        var faults = ask("/v1/rules/none/history?limit=201&before=x&since=1", "jane", "analyst");
        assertThat(faults.statusCode()).isEqualTo(400);
        assertThat(json(faults)
                        .path("errors")
                        .valueStream()
                        .map(fault -> fault.path("parameter").asString()))
                .containsExactlyInAnyOrder("limit", "before", "since");
    }

    private static List<Integer> versions(JsonNode page) {
        return page.path("versions")
                .valueStream()
                .map(version -> version.path("version").asInt())
                .toList();
    }

    private static String line(JsonNode version) {
        return version.path("version").asInt() + " " + version.path("author").asString() + " "
                + version.path("act").asString();
    }

    private static JsonNode history(String rule, String parameters) {
        return json(ask("/v1/rules/" + rule + "/history" + parameters, "jane", "analyst"));
    }

    /** @param version the one that it changes; 0 of a new rule */
    private static void put(String rule, int version, int kilograms, String author) {
        var answer = change("PUT", rule, version, RULE.formatted(kilograms), author);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static HttpResponse<String> change(String method, String rule, int version, String body, String author) {
        var request = request("/v1/rules/" + rule, author, "alert-owner")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (version > 0) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return service.send(request);
    }

    private static HttpResponse<String> ask(String path, String person, String role) {
        return service.send(request(path, person, role).GET());
    }

    private static HttpRequest.Builder request(String path, String person, String role) {
        return service.request(path, "Content-Type", "application/json")
                .header("Authorization", "Bearer " + issuer.token(person, role));
    }
}
