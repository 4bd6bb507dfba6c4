package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import seizures.commons.access.AccessConfiguration;
import seizures.commons.access.Endpoints;
import seizures.commons.access.Role;
import seizures.commons.access.TokenConfiguration;
import seizures.commons.web.CommonProblems;
import seizures.commons.web.PlainBodiesConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** What stands before the controllers, without any: who is let through finds nothing there (404). */
public abstract class AccessChecks extends SlicedService {
    /** All that is needed but what answers, and for whom: a service adds its problems and its table. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
    })
    @Import({TokenConfiguration.class, AccessConfiguration.class, PlainBodiesConfiguration.class, CommonProblems.class})
    public static class Slice {}

    /**
     * @param slice a configuration that imports {@link Slice}
     * @param question an address that an analyst may get
     */
    protected AccessChecks(Class<?> slice, Endpoints table, String question) {
        super(slice, table, question);
    }

    @ParameterizedTest
    @EnumSource
    void each_role_is_let_through_where_the_table_says_so_and_nowhere_else(Role role) throws Exception {
        var token = issuer.token("x", role.claim());

        for (var endpoint : table.all()) {
            var path = endpoint.path().replace("/**", "/a").replaceAll("\\{[^}]+}", "a");
            var answer = ask(service, endpoint.method(), path, "Authorization", "Bearer " + token);
            if (endpoint.roles().contains(role)) {
                assertThat(answer.statusCode()).as(endpoint + answer.body()).isEqualTo(404);
            } else if (endpoint.ownAgencies().contains(role)) {
                is(answer, 403, "forbidden");
            } else {
                is(answer, 403, "forbidden");
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer error=\"insufficient_scope\"");
            }
        }
        is(ask(service, "GET", "/v1/elsewhere", "Authorization", "Bearer " + token), 404, "not-found");
        assertThat(ask(service, "GET", "/actuator/prometheus", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(role == Role.OPS ? 404 : 403);
    }

    @ParameterizedTest
    @EnumSource
    void a_role_that_sees_its_own_agencies_cannot_ask_for_others(Role role) throws Exception {
        var token = issuer.token("x", role.claim(), "US-CBP", "US-DEA");
        var everyAgency = issuer.token("x", role.claim(), "*");

        for (var endpoint : table.all()) {
            if (endpoint.ownAgencies().contains(role)) {
                var path = endpoint.path().replace("/**", "/a").replaceAll("\\{[^}]+}", "a");
                for (var own : List.of("", "?agency=US-CBP", "?agency=US-CBP,US-DEA", "?agency=US-DEA&agency=US-CBP")) {
                    is(bearer(endpoint.method(), path + own, token), 404, "not-found");
                }
                for (var other : List.of(
                        "?agency=MX-ANAM",
                        "?agency=US-CBP&agency=MX-ANAM",
                        "?agency=US-CBP,MX-ANAM",
                        "?agency=*",
                        "?agency=",
                        "?agency=us-cbp",
                        "?agency=US-CBP,")) {
                    is(bearer(endpoint.method(), path + other, token), 403, "forbidden");
                }
                is(bearer(endpoint.method(), path + "?agency=MX-ANAM", everyAgency), 404, "not-found");
            }
        }
    }

    private HttpResponse<String> bearer(String method, String path, String token) throws Exception {
        return ask(service, method, path, "Authorization", "Bearer " + token);
    }

    @Test
    void without_a_token_nothing_is_to_be_had_but_health_and_the_description() throws Exception {
        for (var endpoint : table.all()) {
            var answer = ask(
                    service,
                    endpoint.method(),
                    endpoint.path().replace("/**", "").replaceAll("\\{[^}]+}", "a"));
            is(answer, 401, "unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
        is(ask(service, "GET", "/actuator/info"), 401, "unauthenticated");
        is(ask(service, "GET", "/.well-known/oauth-protected-resource"), 401, "unauthenticated");
        assertThat(ask(service, "GET", "/actuator/health/readiness").statusCode())
                .isEqualTo(404);
        assertThat(ask(service, "GET", "/v1/openapi.yaml").statusCode()).isEqualTo(404);
    }

    List<Map.Entry<String, String>> badTokens() throws Exception {
        return BadTokens.of(issuer);
    }

    /** Where a token is not looked for, or not alone. */
    @Test
    void a_good_token_in_the_wrong_place_lets_nobody_in() throws Exception {
        var token = issuer.token(good());

        assertThat(List.of(
                        ask(service, "GET", question + "?access_token=" + token),
                        ask(service, "GET", question, "Cookie", "access_token=" + token),
                        ask(service, "GET", question, "X-Authorization", "Bearer " + token),
                        ask(service, "GET", question, "Authorization", token),
                        ask(service, "GET", question, "Authorization", "Basic " + token),
                        ask(service, "GET", question, "Authorization", "DPoP " + token),
                        ask(service, "GET", question, "Authorization", "Bearer"),
                        ask(service, "GET", question, "Authorization", "Bearer " + token + " " + token),
                        ask(service, "GET", question, "Authorization", "Bearer " + token + "," + token)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(400, 401));
    }

    private JWTClaimsSet.Builder good() {
        return issuer.claims("x").claim("roles", List.of("analyst"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_bad_token_is_none(Map.Entry<String, String> bad) throws Exception {
        assertThat(ask(service, "GET", question, "Authorization", "Bearer " + issuer.token(good()))
                        .statusCode())
                .isEqualTo(404);

        var answer = ask(service, "GET", question, "Authorization", "Bearer " + bad.getValue());

        is(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void where_the_keys_cannot_be_had_nobody_is_called_a_forger() throws Exception {
        try (var blind = run("--seizures.access.issuers[0].issuer=" + issuer.name(), keys("http://127.0.0.1:1/keys"))) {
            var answer = ask(blind, "GET", question, "Authorization", "Bearer " + issuer.token(good()));

            is(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() throws Exception {
        try (var slow = run(
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                keys(issuer.keys()),
                "--seizures.rates.requests-per-second=1")) {
            var token = issuer.token(good());
            var answers = new ConcurrentLinkedQueue<HttpResponse<String>>();
            try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 50; i++) {
                    many.submit(() -> answers.add(ask(slow, "GET", question, "Authorization", "Bearer " + token)));
                }
            }

            assertThat(answers).hasSize(50).anyMatch(answer -> answer.statusCode() == 404);
            var refused = answers.stream()
                    .filter(answer -> answer.statusCode() != 404)
                    .toList();
            assertThat(refused).isNotEmpty();
            for (var answer : refused) {
                is(answer, 429, "too-many-requests");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate", "br", "zstd", "identity, gzip", "x"})
    void a_body_that_says_it_is_compressed_is_not_looked_at(String encoding) throws Exception {
        var token = "Bearer " + issuer.token(good());

        var refused = ask(service, "GET", question, "Authorization", token, "Content-Encoding", encoding);
        var twice = ask(
                service,
                "GET",
                question,
                "Authorization",
                token,
                "Content-Encoding",
                "identity",
                "Content-Encoding",
                encoding);
        var plain = ask(service, "GET", question, "Authorization", token, "Content-Encoding", "identity");

        is(refused, 415, "unsupported-media-type");
        is(twice, 415, "unsupported-media-type");
        assertThat(JsonMapper.shared().readTree(refused.body()).get("detail").stringValue())
                .contains("Content-Encoding");
        assertThat(refused.headers().firstValue("Accept-Encoding")).hasValue("identity");
        assertThat(plain.statusCode()).isEqualTo(404);
        is(ask(service, "GET", question, "Content-Encoding", encoding), 401, "unauthenticated");
    }

    @Test
    void a_body_in_other_letters_is_not_taken_for_utf_8() throws Exception {
        var token = "Bearer " + issuer.token(good());

        for (var charset : List.of("utf-16", "UTF-16LE", "iso-8859-1", "utf-7")) {
            is(
                    ask(
                            service,
                            "GET",
                            question,
                            "Authorization",
                            token,
                            "Content-Type",
                            "application/json; charset=" + charset),
                    415,
                    "unsupported-media-type");
        }
        for (var charset : List.of("utf-8", "UTF-8", "\"utf-8\"")) {
            assertThat(ask(
                                    service,
                                    "GET",
                                    question,
                                    "Authorization",
                                    token,
                                    "Content-Type",
                                    "application/json; charset=" + charset)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void open_asks_nobody_for_a_token() throws Exception {
        try (var open = run("--seizures.access.mode=open")) {
            assertThat(ask(open, "GET", question).statusCode()).isEqualTo(404);
            assertThat(ask(open, "GET", question, "Authorization", "Bearer x").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void without_an_issuer_it_does_not_start_and_says_what_is_missing() {
        assertThat(catchThrowable(this::run))
                .hasRootCauseMessage("Nobody could get in, as no issuer of tokens is named: set"
                        + " seizures.access.issuers[0].issuer and seizures.access.issuers[0].keys; or, where everybody who"
                        + " reaches this machine may do everything, seizures.access.mode=open");
    }
}
