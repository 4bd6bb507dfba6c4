package seizures.intake.bad;

import static seizures.intake.bad.BadReports.GOOD;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bodies that are no JSON, or none that is taken. */
final class BadSyntax {
    private BadSyntax() {}

    static Stream<BadRequest> all() {
        return Stream.of(
                malformed("no body", ""),
                malformed("no JSON", "hello"),
                malformed("cut off", GOOD.substring(0, 60)),
                malformed("something after it", GOOD + "{}"),
                malformed("a comma too many", GOOD.replace("]}", "],}")),
                malformed("a comment", "/* hi */" + GOOD),
                malformed("single quotes", GOOD.replace('"', '\'')),
                malformed("not a number", withCount("NaN")),
                malformed("a member twice", GOOD.replaceFirst("\\{", "{\"agency\":\"US-DEA\",")),
                malformed("nested too deep", "[".repeat(3000) + "]".repeat(3000)),
                malformed("a number too long", withCount("9".repeat(500))),
                malformed("a text too long", GOOD.replace("fentanyl", "f".repeat(5000))),
                malformed("half a surrogate pair as name", GOOD.replace("crossing", "\\ud800")),
                malformed("a NUL", GOOD + "\0"),
                malformed("a byte order mark", "\uFEFF" + GOOD),
                malformed("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16)),
                malformed("broken UTF-8", "{\"seizureId\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1)),
                malformed(
                        "UTF-8 longer than it may be",
                        new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'}),
                post("too large").json(" ".repeat(300_000) + GOOD).meets(413, "too-large"));
    }

    private static BadRequest post(String name) {
        return BadRequest.of(name, "POST", "/v1/seizures");
    }

    private static BadRequest malformed(String name, String body) {
        return malformed(name, body.getBytes(StandardCharsets.UTF_8));
    }

    private static BadRequest malformed(String name, byte[] body) {
        return post(name).body("application/json", body).meets(400, "malformed-json");
    }

    private static String withCount(String number) {
        return GOOD.replace("\"crossing\":\"AT_PORT\"", "\"eventCount\":" + number);
    }
}
