package seizures.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {
    private static final OpenApi LITTLE = OpenApi.read(text());

    private static String text() {
        try (InputStream file = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("/little.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Exchange got(String target, int status, String type, String answer) {
        var headers = Map.of("content-type", List.of(type), "etag", List.of("\"1\""));
        return new Exchange("GET", target, "", "", status, headers, answer);
    }

    private static Exchange posted(String type, String request, String answer) {
        var headers = Map.of("Content-Type", List.of("application/x-ndjson;charset=UTF-8"));
        return new Exchange("POST", "/v1/things", type, request, 200, headers, answer);
    }

    @Test
    void an_unquoted_comma_in_a_description_is_found() {
        var api = OpenApi.read("""
                components:
                  parameters:
                    Origin: { name: origin, description: Country of origin, or UNKNOWN, example: [null] }
                """);

        assertThat(api.membersWithoutValue()).containsExactly("#/components/parameters/Origin/or UNKNOWN");
        assertThat(LITTLE.membersWithoutValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            /v1/things/1                        | 200 | application/json         | {"name":"a","made":"2024-02-29"}
            /v1/things/1?size=3&colour=red      | 200 | application/json         | {"name":"a"}
            /v1/things/1?colour=red,green       | 200 | application/json         | {"name":"a"}
            /v1/things/1?size=99                | 404 | application/problem+json | {"type":"none"}
            /v1/things/1/parts                  | 404 | application/problem+json | {"type":"none"}
            /actuator/health                    | 200 | text/plain               | anything
            """)
    void what_the_file_describes_passes(String target, int status, String type, String answer) {
        assertThat(LITTLE.faults(got(target, status, type, answer))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            /v1/things/1                   | 202 | application/json         | {"name":"a"}            | status
            /v1/things/1                   | 200 | text/plain               | a                       | media type
            /v1/things/1                   | 200 | application/json         | {"name":"a"             | no JSON
            /v1/things/1                   | 200 | application/json         | {}                      | required
            /v1/things/1                   | 200 | application/json         | {"name":7}              | string
            /v1/things/1                   | 200 | application/json         | {"name":"a","age":7}    | age
            /v1/things/1                   | 200 | application/json         | {"name":"a","made":"x"} | date
            /v1/things/1?age=7             | 200 | application/json         | {"name":"a"}            | not listed: age
            /v1/things/1?size=10           | 200 | application/json         | {"name":"a"}            | maximum
            /v1/things/1?colour=red,blue   | 200 | application/json         | {"name":"a"}            | enum
            /v1/things/1/parts             | 200 | application/json         | {"type":"none"}         | not in the file
            /v1/things/1                   | 404 | application/problem+json | {"kind":"none"}         | required
            """)
    void what_it_does_not_describe_is_told(String target, int status, String type, String answer, String words) {
        assertThat(LITTLE.faults(got(target, status, type, answer)))
                .isNotEmpty()
                .anyMatch(fault -> fault.contains(words));
    }

    @Test
    void a_header_that_is_promised_is_missed() {
        var without = new Exchange(
                "GET",
                "/v1/things/1",
                "",
                "",
                200,
                Map.of("Content-Type", List.of("application/json")),
                "{\"name\":\"a\"}");

        assertThatThrownBy(() -> LITTLE.check(without))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the answer has no ETag");
    }

    @Test
    void of_a_bulk_each_accepted_line_and_each_result_is_looked_at() {
        var results = "{\"line\":1,\"status\":201}\n{\"line\":2,\"status\":422}\n";

        assertThat(LITTLE.faults(posted("application/x-ndjson", "{\"name\":\"a\"}\n{\"bad\":1}\n", results)))
                .isEmpty();
        assertThat(LITTLE.faults(posted("application/x-ndjson", "{\"bad\":1}\n{\"name\":\"a\"}\n", results)))
                .isNotEmpty();
        assertThat(LITTLE.faults(posted("application/x-ndjson", "{\"name\":\"a\"}\n", "{\"line\":1}\n")))
                .isNotEmpty();
        assertThat(LITTLE.faults(posted("text/plain", "a", results))).isNotEmpty();
    }

    @Test
    void of_a_stream_each_whole_event_is_looked_at() {
        var good = ":nothing new\n\nevent:thing\ndata:{\"name\":\"a\"}\n\nevent:thing\ndata:{\"na";

        assertThat(LITTLE.faults(got("/v1/things/stream", 200, "text/event-stream", good)))
                .isEmpty();
        assertThat(LITTLE.faults(got("/v1/things/stream", 200, "text/event-stream", good.replace("thing\n", "news\n"))))
                .isNotEmpty();
        assertThat(LITTLE.faults(got("/v1/things/stream", 200, "text/event-stream", good.replace("\"a\"", "1"))))
                .isNotEmpty();
    }

    @Test
    void an_example_that_is_none_is_told() {
        assertThat(LITTLE.faultsOfExamples()).singleElement().asString().startsWith("GET /v1/things/{id} 200: ");
    }

    @Test
    void promises_are_what_a_caller_may_rely_on() {
        assertThat(LITTLE.promises())
                .contains(
                        "GET /v1/things/{id} takes query size",
                        "GET /v1/things/{id} takes query colour = red",
                        "GET /v1/things/{id} answers 200 application/json #/name always",
                        "GET /v1/things/{id} answers 200 application/json #/made",
                        "POST /v1/things needs application/json #/name",
                        "POST /v1/things takes application/x-ndjson #/made",
                        "GET /v1/things/stream answers 200 text/event-stream #/name always")
                .doesNotContain("GET /v1/things/{id} answers 200 application/json #/made always");
    }

    @Test
    void a_promise_that_is_gone_and_a_new_need_break_somebody() {
        var approved = new ArrayList<>(LITTLE.promises());
        approved.remove("POST /v1/things needs application/json #/name");
        approved.remove("GET /v1/things/stream");
        approved.add("GET /v1/things/{id} takes query shape");

        var approval = Approval.of(LITTLE.promises(), approved);

        assertThat(approval.broken())
                .containsExactly(
                        "gone: GET /v1/things/{id} takes query shape",
                        "needed from now on: POST /v1/things needs application/json #/name");
        assertThat(approval.unapproved())
                .containsExactly("GET /v1/things/stream", "POST /v1/things needs application/json #/name");
    }

    @Test
    void what_the_jdks_client_sent_is_read_again() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1/v1/things?a=%20b"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"ä\"}"))
                .build();

        var exchange = Exchange.of(new Answered(request));

        assertThat(exchange.target()).isEqualTo("/v1/things?a=%20b");
        assertThat(exchange.request()).isEqualTo("{\"name\":\"ä\"}");
        assertThat(exchange.answerType()).isEqualTo("application/x-ndjson");
    }

    /** What a client gives back. */
    private record Answered(HttpRequest request) implements HttpResponse<String> {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("Content-Type", List.of("Application/X-NDJSON; a=b")), (a, b) -> true);
        }

        @Override
        public String body() {
            return "";
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
