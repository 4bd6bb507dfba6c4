package seizures.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON of others, within bounds: what it costs to read is set by these, and not by who sends it. */
public final class BoundedJson {
    /** A value read as a tree takes some hundred bytes, however few characters it has in the text. */
    private static final int MOST_TOKENS = 50_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(4_000)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    /** No property twice, nothing after its end, and every digit of a number kept. */
    public static final ObjectReader READER = JsonMapper.builder(FACTORY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private BoundedJson() {}

    /** A body of at most so many bytes; no more than that is read of a longer one. */
    public static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Problem.tooLarge(most);
        }
        return body;
    }

    /** A body of at most so many bytes, as a tree. */
    public static JsonNode tree(HttpServletRequest request, int most) throws IOException {
        return tree(bytes(request, most), READER);
    }

    /** What it says is wrong is in words of our own: the parser's speak of its classes. */
    public static JsonNode tree(byte[] body, ObjectReader reader) {
        try {
            return reader.readTree(body);
        } catch (StreamConstraintsException _) {
            throw Problem.malformedJson(
                    "It nests too deep, has too many values, or a name, text or number in it is too long.");
        } catch (JacksonException _) {
            throw Problem.malformedJson("It is no JSON, has a property twice, or goes on after its end.");
        } catch (NumberFormatException _) { // of an exponent that no BigDecimal has; Jackson lets it through
            throw Problem.malformedJson("A number in it is larger or smaller than numbers are.");
        }
    }
}
