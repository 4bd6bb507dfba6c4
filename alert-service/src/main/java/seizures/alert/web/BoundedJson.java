package seizures.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON of others, within bounds: what it costs to read is set by these, and not by who sends it. */
public final class BoundedJson {
    /** A value read as a tree takes some hundred bytes, however few characters it has in the text. */
    private static final int MOST_TOKENS = 50_000;

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(4_000)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private BoundedJson() {}

    /** A body of at most so many bytes; no more than that is read of a longer one. */
    public static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Problem.bodyTooLarge(most);
        }
        return body;
    }

    /** In words of our own where a bound was passed: the parser's speak of its classes. */
    public static String whatIsWrong(JacksonException e, String otherwise) {
        return e instanceof StreamConstraintsException
                ? "It nests too deep, has too many values, or a name, text or number in it is too long."
                : otherwise;
    }
}
