package seizures.intake.bad;

import static seizures.intake.bad.BadReports.GOOD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Methods, addresses, parameters and headers that are not answered. */
final class BadHttp {
    private static final String RECORD = "/v1/seizures/US-CBP-24-KNOWN";

    private BadHttp() {}

    static Stream<BadRequest> all() {
        return Stream.of(
                report("a report as text").body("text/plain", GOOD).meets(415, "unsupported-media-type"),
                report("a report without type").meets(415, "unsupported-media-type"),
                report("an answer in HTML")
                        .json(GOOD)
                        .with("Accept", "text/html")
                        .meets(406, "not-acceptable"),
                report("a cloud event of another version without data")
                        .body(
                                "application/cloudevents+json",
                                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\"}")
                        .meets(422, "invalid-report", "#/specversion", "#/type", "#/data"),
                BadRequest.of("a bulk as JSON", "POST", "/v1/seizures:bulk")
                        .json(GOOD)
                        .meets(415, "unsupported-media-type"),
                BadRequest.of("a patch", "PATCH", RECORD).json(GOOD).meets(405, "method-not-allowed"),
                get("a list of red ones", "/v1/seizures?colour=red").meets(400, "invalid-parameter"),
                BadRequest.of("a list that is deleted", "DELETE", "/v1/seizures")
                        .json("{}")
                        .meets(405, "method-not-allowed"),
                get("an address that is none", "/v1/nothing").meets(404, "not-found"),
                get("a record that is none", "/v1/seizures/US-CBP-24-NONE").meets(404, "unknown-seizure"),
                get("an id that is none", "/v1/seizures/%20").meets(404, "unknown-seizure"),
                get("a version that is none", RECORD + "?version=9").meets(404, "unknown-version"),
                get("a version that is no number", RECORD + "?version=x").meets(400, "invalid-parameter"),
                get("an unknown parameter", RECORD + "?verison=1").meets(400, "invalid-parameter"),
                get("a repeated parameter", RECORD + "?version=1&version=1").meets(400, "invalid-parameter"),
                BadRequest.of("a seal that is posted", "POST", "/v1/seals")
                        .json("{}")
                        .meets(405, "method-not-allowed"),
                get("a token that is none", RECORD + "?token=x").meets(400, "invalid-parameter"),
                get("a token that is none, though a header says one", RECORD + "?token=x")
                        .with("Seizure-Token", "0-0")
                        .meets(400, "invalid-parameter"),
                get("a name that is no UTF-8", RECORD + "?%ff=").meets(400, "bad-request"),
                get("a name that is no UTF-8, without value", RECORD + "/history?%ff")
                        .meets(400, "bad-request"),
                get("a value that is no UTF-8", "/v1/locks?x=%ff").meets(400, "bad-request"),
                get("an id with a percent sign", "/v1/seizures/%25s").meets(400, "bad-request"));
    }

    /** Refused by the header that says so, before a byte of the body is read. */
    static Stream<BadRequest> compressed() {
        var bulk = BadRequest.of("a bulk that says it is compressed", "POST", "/v1/seizures:bulk")
                .body("application/x-ndjson", GOOD)
                .meets(415, "unsupported-media-type");
        return Stream.of(
                report("a compressed report")
                        .body("application/json", zipped(GOOD))
                        .with("Content-Encoding", "gzip")
                        .meets(415, "unsupported-media-type"),
                bulk.with("Content-Encoding", "br"),
                bulk.with("Content-Encoding", "identity").with("Content-Encoding", "x"));
    }

    private static BadRequest report(String name) {
        return BadRequest.of(name, "POST", "/v1/seizures");
    }

    private static BadRequest get(String name, String path) {
        return BadRequest.of(name, "GET", path);
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
}
