package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.intake.RunningService.json;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** What is wrong is told, all of it and where; and the service goes on as if nothing had been. */
@EnabledIf("seizures.intake.Broker#isAvailable")
class BadRequestsIT {
    private static final String GOOD = """
            {"seizureId":"US-CBP-24-1","agency":"US-CBP","occurredAt":"2024-03-15","port":{"scheme":"UNLOCODE","code":"USLRD"},\
            "crossing":"AT_PORT","items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},\
            "substances":[{"substance":"fentanyl"}]}]}""";
    private static final String KNOWN = GOOD.replace("24-1", "24-KNOWN");
    private static final String FINDING = """
            {"laboratory":"DEA","findings":[{"item":0,"substance":"fentanyl","evidence":"CONFIRMED"}]}""";

    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(broker, state);
        assertThat(service.post("/v1/seizures", KNOWN).statusCode()).isEqualTo(201);
        assertThat(service.post("/v1/seizures", KNOWN.replace("KNOWN", "GONE")).statusCode())
                .isEqualTo(201);
        assertThat(service.delete("/v1/seizures/US-CBP-24-GONE?reason=twice", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        the_service_is_up_and_right();
        service.close();
        broker.close();
    }

    @Test
    void a_parameter_that_is_not_encoded_as_it_should_be() {
        for (var path : List.of(
                "/v1/seizures/US-CBP-24-KNOWN?%ff=",
                "/v1/seizures/US-CBP-24-KNOWN/history?%ff", "/v1/locks?x=%ff", "/v1/seizures/%25s")) {
            var answer = service.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(json(answer).get("type").stringValue()).isEqualTo("/problems/bad-request");
        }
    }

    @Test
    void a_parameter_is_looked_at_though_a_header_says_the_same() {
        var answer = service.get("/v1/seizures/US-CBP-24-KNOWN?token=x", "Seizure-Token", "0-0");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").stringValue()).isEqualTo("/problems/invalid-parameter");
    }

    /** A request and the problem that it must meet; pointers: all that must be named, and no others. */
    record Bad(
            String name,
            String method,
            String path,
            List<String> headers,
            byte[] body,
            int status,
            String type,
            List<String> pointers) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Bad post(String name, String body, int status, String type, String... pointers) {
        return bad(name, "POST", "/v1/seizures", "application/json", body, status, type, pointers);
    }

    private static Bad invalid(String name, String part, String instead, String... pointers) {
        assertThat(GOOD).contains(part);
        return post(name, GOOD.replace(part, instead), 422, "invalid-report", pointers);
    }

    private static Bad bad(
            String name,
            String method,
            String path,
            String contentType,
            String body,
            int status,
            String type,
            String... pointers) {
        return new Bad(
                name,
                method,
                path,
                contentType.isEmpty() ? List.of() : List.of("Content-Type", contentType),
                body.getBytes(StandardCharsets.UTF_8),
                status,
                type,
                List.of(pointers));
    }

    private static Bad with(Bad bad, String... headers) {
        var all = new ArrayList<>(bad.headers());
        all.addAll(List.of(headers));
        return new Bad(bad.name(), bad.method(), bad.path(), all, bad.body(), bad.status(), bad.type(), bad.pointers());
    }

    private static Bad bytes(String name, byte[] body, int status, String type) {
        return new Bad(
                name,
                "POST",
                "/v1/seizures",
                List.of("Content-Type", "application/json"),
                body,
                status,
                type,
                List.of());
    }

    static Stream<Bad> requests() {
        return Stream.of(syntax(), members(), goods(), times(), versions(), laboratory(), http())
                .flatMap(List::stream);
    }

    private static List<Bad> syntax() {
        return List.of(
                post("no body", "", 400, "malformed-json"),
                post("no JSON", "hello", 400, "malformed-json"),
                post("cut off", GOOD.substring(0, 60), 400, "malformed-json"),
                post("something after it", GOOD + "{}", 400, "malformed-json"),
                post("a comma too many", GOOD.replace("]}", "],}"), 400, "malformed-json"),
                post("a comment", "/* hi */" + GOOD, 400, "malformed-json"),
                post("single quotes", GOOD.replace('"', '\''), 400, "malformed-json"),
                post(
                        "not a number",
                        GOOD.replace("\"crossing\":\"AT_PORT\"", "\"eventCount\":NaN"),
                        400,
                        "malformed-json"),
                post("a member twice", GOOD.replaceFirst("\\{", "{\"agency\":\"US-DEA\","), 400, "malformed-json"),
                post("nested too deep", "[".repeat(3000) + "]".repeat(3000), 400, "malformed-json"),
                post(
                        "a number too long",
                        GOOD.replace("\"crossing\":\"AT_PORT\"", "\"eventCount\":" + "9".repeat(500)),
                        400,
                        "malformed-json"),
                post("a text too long", GOOD.replace("fentanyl", "f".repeat(5000)), 400, "malformed-json"),
                bytes(
                        "broken UTF-8",
                        "{\"seizureId\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1),
                        400,
                        "malformed-json"),
                bytes(
                        "UTF-8 longer than it may be",
                        new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'},
                        400,
                        "malformed-json"),
                bytes("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16), 400, "malformed-json"),
                bytes("a byte order mark", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8), 400, "malformed-json"),
                bytes("a NUL", (GOOD + "\0").getBytes(StandardCharsets.UTF_8), 400, "malformed-json"),
                post("too large", " ".repeat(300_000) + GOOD, 413, "too-large"),
                post(
                        "an array",
                        "[]",
                        422,
                        "invalid-report",
                        "#",
                        "#/seizureId",
                        "#/agency",
                        "#/occurredAt",
                        "#/port",
                        "#/items"),
                post(
                        "an empty object",
                        "{}",
                        422,
                        "invalid-report",
                        "#/seizureId",
                        "#/agency",
                        "#/occurredAt",
                        "#/port",
                        "#/items"));
    }

    private static List<Bad> members() {
        return List.of(
                invalid(
                        "two unknown members",
                        "\"crossing\":\"AT_PORT\"",
                        "\"officer\":\"J. Doe\",\"name\":1",
                        "#/officer",
                        "#/name"),
                invalid("an unknown member that needs escapes", "\"crossing\"", "\"a/b~c d\"", "#/a~1b~0c%20d"),
                invalid(
                        "an unknown member deep inside",
                        "\"unit\":\"kg\"",
                        "\"unit\":\"kg\",\"note\":\"\"",
                        "#/items/0/quantity/note"),
                invalid("half a surrogate pair as name", "\"crossing\"", "\"\\ud800\"", "#/%EF%BF%BD"),
                invalid("an id that is a number", "\"US-CBP-24-1\"", "7", "#/seizureId"),
                invalid("an id of another agency", "US-CBP-24-1", "MX-SAT-24-1", "#/seizureId"),
                invalid("an id that does not end the code with a hyphen", "US-CBP-24-1", "US-CBPX", "#/seizureId"),
                invalid("an id with a slash", "US-CBP-24-1", "US-CBP-24/1", "#/seizureId"),
                invalid("an id too long", "US-CBP-24-1", "US-CBP-" + "1".repeat(200), "#/seizureId"),
                invalid("an agency in small letters", "\"agency\":\"US-CBP\"", "\"agency\":\"us-cbp\"", "#/agency"),
                invalid("a crossing that is none", "AT_PORT", "at port", "#/crossing"),
                invalid(
                        "a mode that is null in a list",
                        "\"crossing\":\"AT_PORT\"",
                        "\"detection\":[null]",
                        "#/detection/0"),
                invalid(
                        "a detection that is none",
                        "\"crossing\":\"AT_PORT\"",
                        "\"detection\":[\"XRAY\",\"NOSE\"]",
                        "#/detection/1"),
                invalid(
                        "a route without country",
                        "\"crossing\":\"AT_PORT\"",
                        "\"route\":[{\"role\":\"ORIGIN\"}]",
                        "#/route/0/country"),
                invalid(
                        "a country that is none",
                        "\"crossing\":\"AT_PORT\"",
                        "\"route\":[{\"role\":\"ORIGIN\",\"country\":\"ZZ\"}]",
                        "#/route/0/country"),
                invalid("no port scheme", "\"scheme\":\"UNLOCODE\",", "", "#/port/scheme"),
                invalid("a port scheme that is none", "UNLOCODE", "IATA", "#/port/scheme"),
                invalid("a port by its name", "USLRD", "San Ysidro", "#/port/code"),
                invalid("a port that is text", "{\"scheme\":\"UNLOCODE\",\"code\":\"USLRD\"}", "\"USLRD\"", "#/port"),
                invalid("no event", "\"crossing\":\"AT_PORT\"", "\"eventCount\":0", "#/eventCount"),
                invalid("half an event", "\"crossing\":\"AT_PORT\"", "\"eventCount\":1.5", "#/eventCount"),
                invalid("too many events", "\"crossing\":\"AT_PORT\"", "\"eventCount\":1000001", "#/eventCount"),
                invalid(
                        "more events than a number holds",
                        "\"crossing\":\"AT_PORT\"",
                        "\"eventCount\":99999999999999999999",
                        "#/eventCount"));
    }

    private static List<Bad> goods() {
        var item = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.length() - 2);
        var substance = "{\"substance\":\"fentanyl\"}";
        return List.of(
                invalid("no items", "\"items\":[" + item + "]", "\"items\":[]", "#/items"),
                invalid("too many items", item, item + ("," + item).repeat(100), "#/items"),
                invalid("an item that is a number", item, "1", "#/items/0"),
                invalid("no form", "\"form\":\"POWDER\",", "", "#/items/0/form"),
                invalid("a form that is none", "POWDER", "DUST", "#/items/0/form"),
                invalid("a quantity that is a number", "\"value\":\"1\"", "\"value\":1", "#/items/0/quantity/value"),
                invalid("a negative quantity", "\"value\":\"1\"", "\"value\":\"-1\"", "#/items/0/quantity/value"),
                invalid("a quantity with exponent", "\"value\":\"1\"", "\"value\":\"1e3\"", "#/items/0/quantity/value"),
                invalid("a quantity with comma", "\"value\":\"1\"", "\"value\":\"1,5\"", "#/items/0/quantity/value"),
                invalid(
                        "a quantity beyond all measure",
                        "\"value\":\"1\"",
                        "\"value\":\"1000001\"",
                        "#/items/0/quantity/value"),
                invalid("a unit that is none", "\"unit\":\"kg\"", "\"unit\":\"lb\"", "#/items/0/quantity/unit"),
                invalid(
                        "half a tablet",
                        "\"value\":\"1\",\"unit\":\"kg\"",
                        "\"value\":\"0.5\",\"unit\":\"{tablet}\"",
                        "#/items/0/quantity/value"),
                invalid("no unit", ",\"unit\":\"kg\"", "", "#/items/0/quantity/unit"),
                invalid("no substances", "[" + substance + "]", "[]", "#/items/0/substances"),
                invalid(
                        "too many substances",
                        substance,
                        substance + ("," + substance).repeat(20),
                        "#/items/0/substances"),
                invalid("a substance misspelt", "fentanyl", "fentanly", "#/items/0/substances/0/substance"),
                invalid("another substance without a name", "fentanyl", "other:", "#/items/0/substances/0/substance"),
                invalid(
                        "a substance twice",
                        substance,
                        substance + ",{\"substance\":\"FENTANYL\"}",
                        "#/items/0/substances/1/substance"),
                invalid(
                        "evidence that is none",
                        "\"fentanyl\"",
                        "\"fentanyl\",\"evidence\":\"SURE\"",
                        "#/items/0/substances/0/evidence"),
                invalid(
                        "a role that is none",
                        "\"fentanyl\"",
                        "\"fentanyl\",\"role\":\"MAIN\"",
                        "#/items/0/substances/0/role"),
                invalid(
                        "a purity in percent",
                        "\"fentanyl\"",
                        "\"fentanyl\",\"purity\":\"12%\"",
                        "#/items/0/substances/0/purity"),
                invalid(
                        "a purity above one",
                        "\"fentanyl\"",
                        "\"fentanyl\",\"purity\":\"1.01\"",
                        "#/items/0/substances/0/purity"),
                invalid(
                        "purer than its share",
                        "\"fentanyl\"",
                        "\"fentanyl\",\"share\":\"0.1\",\"purity\":\"0.2\"",
                        "#/items/0/substances/0/purity"),
                invalid(
                        "shares above one",
                        substance,
                        "{\"substance\":\"fentanyl\",\"share\":\"0.6\"},{\"substance\":\"heroin\",\"share\":\"0.6\"}",
                        "#/items/0/substances"),
                invalid(
                        "content by volume",
                        "\"fentanyl\"",
                        "\"fentanyl\",\"activePerUnit\":{\"value\":\"1\",\"unit\":\"mL\"}",
                        "#/items/0/substances/0/activePerUnit/unit"),
                invalid(
                        "more content than there can be",
                        "\"value\":\"1\",\"unit\":\"kg\"},\"substances\":[{\"substance\":\"fentanyl\"",
                        "\"value\":\"900000000000000\",\"unit\":\"{tablet}\"},\"substances\":[{\"substance\":\"fentanyl\",\"activePerUnit\":{\"value\":\"9\",\"unit\":\"kg\"}",
                        "#/items/0/substances/0/activePerUnit"),
                invalid(
                        "a laboratory with control characters",
                        "\"fentanyl\"",
                        "\"fentanyl\",\"laboratory\":\"a\\u0007b\"",
                        "#/items/0/substances/0/laboratory"),
                invalid(
                        "all at once",
                        "\"form\":\"POWDER\",\"quantity\":{\"value\":\"1\"",
                        "\"form\":\"DUST\",\"x\":1,\"quantity\":{\"value\":\"-1\"",
                        "#/items/0/x",
                        "#/items/0/form",
                        "#/items/0/quantity/value"));
    }

    private static List<Bad> times() {
        var at = "\"occurredAt\":\"2024-03-15\"";
        return List.of(
                invalid("no time", at + ",", "", "#/occurredAt"),
                invalid("a time without offset", at, "\"occurredAt\":\"2024-03-15T12:00:00\"", "#/occurredAt"),
                invalid("a day that is none", at, "\"occurredAt\":\"2023-02-29\"", "#/occurredAt"),
                invalid("a month that is none", at, "\"occurredAt\":\"2023-13\"", "#/occurredAt"),
                invalid("a day written otherwise", at, "\"occurredAt\":\"03/15/2024\"", "#/occurredAt"),
                invalid("a year only", at, "\"occurredAt\":\"2024\"", "#/occurredAt"),
                invalid("in the future", at, "\"occurredAt\":\"2999-01-01\"", "#/occurredAt"),
                invalid("long ago", at, "\"occurredAt\":\"1989-12-31\"", "#/occurredAt"),
                invalid(
                        "known before it happened",
                        at,
                        at + ",\"recordedAt\":\"2024-03-01T00:00:00Z\"",
                        "#/recordedAt"),
                invalid("known in the future", at, at + ",\"recordedAt\":\"2999-01-01T00:00:00Z\"", "#/recordedAt"),
                invalid("known on a day", at, at + ",\"recordedAt\":\"2024-03-16\"", "#/recordedAt"));
    }

    private static List<Bad> versions() {
        var corrected = KNOWN.replaceFirst("\\{", "{\"reason\":\"weighed\",");
        var known = "/v1/seizures/US-CBP-24-KNOWN";
        var put = bad("", "PUT", known, "application/json", corrected, 412, "stale-version");
        return List.of(
                post("known with other content", KNOWN.replace("\"1\"", "\"2\""), 409, "already-reported"),
                bad(
                        "a correction without If-Match",
                        "PUT",
                        known,
                        "application/json",
                        corrected,
                        428,
                        "precondition-required"),
                with(
                        bad(
                                "a correction of what is not current",
                                "PUT",
                                known,
                                "application/json",
                                corrected,
                                412,
                                "stale-version"),
                        "If-Match",
                        "\"7\""),
                with(
                        bad("a weak ETag", "PUT", known, "application/json", corrected, 400, "invalid-parameter"),
                        "If-Match",
                        "W/\"1\""),
                with(
                        bad("any version", "PUT", known, "application/json", corrected, 400, "invalid-parameter"),
                        "If-Match",
                        "*"),
                with(
                        bad("version 0", "PUT", known, "application/json", corrected, 400, "invalid-parameter"),
                        "If-Match",
                        "\"0\""),
                with(
                        bad(
                                "a correction without reason",
                                "PUT",
                                known,
                                "application/json",
                                KNOWN,
                                422,
                                "invalid-report",
                                "#/reason"),
                        "If-Match",
                        "\"1\""),
                with(
                        bad(
                                "a correction of another",
                                "PUT",
                                known,
                                "application/json",
                                corrected.replace("KNOWN", "OTHER"),
                                422,
                                "invalid-report",
                                "#/seizureId"),
                        "If-Match",
                        "\"1\""),
                with(
                        bad(
                                "a correction of nothing",
                                "PUT",
                                "/v1/seizures/US-CBP-24-NONE",
                                "application/json",
                                corrected.replace("KNOWN", "NONE"),
                                404,
                                "unknown-seizure"),
                        "If-Match",
                        "\"1\""),
                with(
                        bad(
                                "a correction as text",
                                put.method(),
                                known,
                                "text/plain",
                                corrected,
                                415,
                                "unsupported-media-type"),
                        "If-Match",
                        "\"1\""),
                bad(
                        "a retraction without If-Match",
                        "DELETE",
                        known + "?reason=x",
                        "",
                        "",
                        428,
                        "precondition-required"),
                with(
                        bad("a retraction without reason", "DELETE", known, "", "", 422, "invalid-report", "#/reason"),
                        "If-Match",
                        "\"1\""),
                with(
                        bad(
                                "a retraction of nothing",
                                "DELETE",
                                "/v1/seizures/US-CBP-24-NONE?reason=x",
                                "",
                                "",
                                404,
                                "unknown-seizure"),
                        "If-Match",
                        "\"1\""),
                with(
                        bad(
                                "a retraction again, otherwise",
                                "DELETE",
                                "/v1/seizures/US-CBP-24-GONE?reason=x",
                                "",
                                "",
                                409,
                                "already-retracted"),
                        "If-Match",
                        "\"2\""));
    }

    private static List<Bad> laboratory() {
        var path = "/v1/seizures/US-CBP-24-KNOWN/lab-results";
        return List.of(
                bad(
                        "an empty result",
                        "POST",
                        path,
                        "application/json",
                        "{}",
                        422,
                        "invalid-report",
                        "#/laboratory",
                        "#/findings"),
                bad(
                        "a result for nothing",
                        "POST",
                        path.replace("KNOWN", "NONE"),
                        "application/json",
                        FINDING,
                        404,
                        "unknown-seizure"),
                bad(
                        "a result for what is retracted",
                        "POST",
                        path.replace("KNOWN", "GONE"),
                        "application/json",
                        FINDING,
                        409,
                        "already-retracted"),
                bad(
                        "a result for no item",
                        "POST",
                        path,
                        "application/json",
                        FINDING.replace("0", "9"),
                        422,
                        "invalid-report",
                        "#/findings"),
                bad(
                        "a result for item -1",
                        "POST",
                        path,
                        "application/json",
                        FINDING.replace("0", "-1"),
                        422,
                        "invalid-report",
                        "#/findings/0/item"),
                bad(
                        "a finding without evidence",
                        "POST",
                        path,
                        "application/json",
                        FINDING.replace(",\"evidence\":\"CONFIRMED\"", ""),
                        422,
                        "invalid-report",
                        "#/findings/0/evidence"));
    }

    private static List<Bad> http() {
        return List.of(
                bad("a report as text", "POST", "/v1/seizures", "text/plain", GOOD, 415, "unsupported-media-type"),
                bad("a report without type", "POST", "/v1/seizures", "", GOOD, 415, "unsupported-media-type"),
                bad("a list of all", "GET", "/v1/seizures", "", "", 405, "method-not-allowed"),
                bad(
                        "a patch",
                        "PATCH",
                        "/v1/seizures/US-CBP-24-KNOWN",
                        "application/json",
                        GOOD,
                        405,
                        "method-not-allowed"),
                bad("an address that is none", "GET", "/v1/nothing", "", "", 404, "not-found"),
                bad("a record that is none", "GET", "/v1/seizures/US-CBP-24-NONE", "", "", 404, "unknown-seizure"),
                bad("an id that is none", "GET", "/v1/seizures/%20", "", "", 404, "unknown-seizure"),
                bad(
                        "a version that is none",
                        "GET",
                        "/v1/seizures/US-CBP-24-KNOWN?version=9",
                        "",
                        "",
                        404,
                        "unknown-version"),
                bad(
                        "a version that is no number",
                        "GET",
                        "/v1/seizures/US-CBP-24-KNOWN?version=x",
                        "",
                        "",
                        400,
                        "invalid-parameter"),
                bad(
                        "a token that is none",
                        "GET",
                        "/v1/seizures/US-CBP-24-KNOWN?token=x",
                        "",
                        "",
                        400,
                        "invalid-parameter"),
                with(
                        bad(
                                "an answer in HTML",
                                "POST",
                                "/v1/seizures",
                                "application/json",
                                GOOD,
                                406,
                                "not-acceptable"),
                        "Accept",
                        "text/html"),
                bad(
                        "a cloud event of another version without data",
                        "POST",
                        "/v1/seizures",
                        "application/cloudevents+json",
                        "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\"}",
                        422,
                        "invalid-report",
                        "#/specversion",
                        "#/data"),
                bad(
                        "a bulk as JSON",
                        "POST",
                        "/v1/seizures:bulk",
                        "application/json",
                        GOOD,
                        415,
                        "unsupported-media-type"));
    }

    private static List<Bad> compressed() {
        var report = bytes("a compressed report", zipped(GOOD), 415, "unsupported-media-type");
        var bulk = bad(
                "a bulk that says it is compressed",
                "POST",
                "/v1/seizures:bulk",
                "application/x-ndjson",
                GOOD,
                415,
                "unsupported-media-type");
        return List.of(
                with(report, "Content-Encoding", "gzip"),
                with(bulk, "Content-Encoding", "br"),
                with(bulk, "Content-Encoding", "identity", "Content-Encoding", "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /v1/seizures/US-CBP-1, application/x-www-form-urlencoded, 415",
        "POST /v1/seizures, application/x-www-form-urlencoded, 415",
        "POST /v1/seizures, multipart/form-data;boundary=x, 415",
        "DELETE /v1/seals/2024-01-01, application/x-www-form-urlencoded, 405"
    })
    void what_is_no_body_of_ours_is_refused_without_reading_it(String request, String type, int status)
            throws IOException {
        assertThat(answerWithoutBody(service.port, request, type)).startsWith("HTTP/1.1 " + status);
    }

    /** The first line of the answer to a request of whose body nothing ever comes. */
    private static String answerWithoutBody(int port, String request, String type) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            var head = request + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                    + "\r\nContent-Length: 1000000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("compressed")
    void a_compressed_body_is_refused_by_the_header_that_says_so(Bad bad) {
        var response = service.send(service.request(bad.path(), bad.headers().toArray(String[]::new))
                .method(bad.method(), HttpRequest.BodyPublishers.ofByteArray(bad.body())));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
        assertThat(response.headers().firstValue("Accept-Encoding")).hasValue("identity");
        assertThat(json(response).get("type").stringValue()).isEqualTo("/problems/unsupported-media-type");
        assertThat(json(response).get("detail").stringValue()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_bad_request_meets_its_problem(Bad bad) {
        var request = service.request(bad.path(), bad.headers().toArray(String[]::new))
                .method(bad.method(), HttpRequest.BodyPublishers.ofByteArray(bad.body()));

        var response = service.send(request);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(bad.status());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(response);
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + bad.type());
        assertThat(problem.get("status").intValue()).isEqualTo(bad.status());
        assertThat(response.body()).doesNotContain("seizures.reported", "Exception", "java");
        if (bad.type().equals("invalid-report")) {
            assertThat(problem.get("errors").findValuesAsString("pointer"))
                    .containsExactlyInAnyOrderElementsOf(bad.pointers());
        }
        if (bad.status() == 405) {
            assertThat(response.headers().firstValue("Allow")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("noHttp")
    void what_is_no_http_meets_a_problem_too(String request, int status) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        }
    }

    static Stream<Object[]> noHttp() {
        var host = "Host: x\r\nConnection: close\r\n";
        return Stream.of(
                new Object[] {"POST /v1/seizures HTTP/1.1\r\n" + host + "X: " + "y".repeat(20_000) + "\r\n\r\n", 400},
                new Object[] {"GET /v1/seizures/{} HTTP/1.1\r\n" + host + "\r\n", 400},
                new Object[] {"GET /v1/seizures HTTP/1.1\r\nConnection: close\r\n\r\n", 400},
                new Object[] {"POST /v1/seizures HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400},
                new Object[] {"GET /v1/seizures/..%2f..%2fetc HTTP/1.1\r\n" + host + "\r\n", 400},
                new Object[] {"GET / HTTP/9.9\r\n" + host + "\r\n", 505});
    }

    @Test
    void a_bulk_answers_each_line_and_the_good_ones_are_stored() {
        var other = GOOD.replace("24-1", "24-B2");
        var body = String.join(
                "\n",
                GOOD.replace("24-1", "24-B1"),
                "{broken",
                "",
                other,
                other,
                other.replace("\"1\"", "\"2\""),
                "x".repeat(300_000),
                GOOD.replace("24-1", "24-B1")
                        .replaceFirst("\\{", "{\"operation\":\"correct\",\"version\":1,\"reason\":\"r\","),
                "{\"operation\":\"retract\",\"seizureId\":\"US-CBP-24-B2\",\"version\":1,\"reason\":\"r\"}",
                "{\"operation\":\"dance\"}",
                GOOD.replace("24-1", "24-B3") + "\r");

        var response = service.send(service.request("/v1/seizures:bulk", "Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(200);
        var results = response.body().lines().map(BadRequestsIT::tree).toList();
        assertThat(results.stream().map(result -> result.get("line").intValue()))
                .containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(results.stream().map(result -> result.get("status").intValue()))
                .containsExactly(201, 400, 201, 200, 409, 413, 200, 200, 422, 201);
    }

    @Test
    void a_batch_of_cloud_events_is_a_bulk_too() {
        var event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/us-cbp\",\"type\":\"report\",\"data\":%s}";
        var body = "[" + event.formatted(GOOD.replace("24-1", "24-C1")) + " ,\n" + event.formatted("{\"x\":\"],\\\"\"}")
                + "]";

        var response =
                service.send(service.request("/v1/seizures:bulk", "Content-Type", "application/cloudevents-batch+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));

        var results = response.body().lines().map(BadRequestsIT::tree).toList();
        assertThat(results.stream().map(result -> result.get("status").intValue()))
                .containsExactly(201, 422);
        assertThat(results.get(1).get("problem").get("errors").findValuesAsString("pointer"))
                .contains("#/data/x");
    }

    private static JsonNode tree(String line) {
        return ContractJson.MAPPER.readTree(line);
    }

    private static void the_service_is_up_and_right() {
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        var stored = service.post("/v1/seizures", GOOD.replace("24-1", "24-LAST"));
        assertThat(stored.statusCode()).isEqualTo(201);
        var token = stored.headers().firstValue("Seizure-Token").orElseThrow();
        var read = service.get("/v1/seizures/US-CBP-24-LAST", "Seizure-Token", token);
        assertThat(json(read).get("seizure"))
                .isEqualTo(json(service.get("/v1/seizures/US-CBP-24-LAST?version=1"))
                        .get("seizure"));
        var meters = service.get("/actuator/prometheus").body();
        assertThat(meters)
                .contains(
                        "seizure_reports_total{outcome=\"accepted\"}",
                        "seizure_ledger_events_total{outcome=\"current\"}");
        var known = json(service.get("/v1/seizures/US-CBP-24-KNOWN/history"));
        assertThat(known.get("versions").size()).isOne();
        assertThat(known.get("refused").size()).isZero();
    }
}
