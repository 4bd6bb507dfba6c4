package seizures.commons.request;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON from clients: UTF-8 only, one value, no repeated member, every digit kept, within bounds. */
public final class StrictJson {
    /** A value read as a tree takes some hundred bytes, however few characters it has in the text. */
    private static final int MOST_TOKENS = 50_000;

    private static final int CHUNK = 8192;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(4_000)
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private StrictJson() {}

    /**
     * The value, or one fault at {@code #} that completes "The JSON …".
     *
     * @param utf8 backed by an array
     */
    public static Parsed<JsonNode> parse(ByteBuffer utf8) {
        if (!isUtf8(utf8.duplicate())) {
            return malformed("must be UTF-8");
        }
        try {
            var node = READER.readTree(utf8.array(), utf8.arrayOffset() + utf8.position(), utf8.remaining());
            return node == null || node.isMissingNode() ? malformed("must not be empty") : new Parsed.Ok<>(node);
        } catch (JacksonException e) {
            return malformed(whatIsWrong(e) + where(e));
        } catch (NumberFormatException _) { // an exponent out of BigDecimal's range; Jackson lets it through
            return malformed("has a number that is too large or too small");
        }
    }

    /** Jackson would take other encodings, which it knows by a byte order mark or by zeros among the first bytes. */
    private static boolean isUtf8(ByteBuffer bytes) {
        for (int i = bytes.position(); i < Math.min(bytes.limit(), bytes.position() + 4); i++) {
            if (bytes.get(i) == 0) {
                return false;
            }
        }
        if (bytes.remaining() > 0 && bytes.get(bytes.position()) == (byte) 0xEF) {
            return false;
        }
        return isAscii(bytes) || isDecodable(bytes);
    }

    /** Nearly every report is. */
    private static boolean isAscii(ByteBuffer bytes) {
        byte all = 0;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            all |= bytes.get(i);
        }
        return all >= 0;
    }

    private static boolean isDecodable(ByteBuffer bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var unused = CharBuffer.allocate(Math.clamp(bytes.remaining(), 1, CHUNK));
        while (true) {
            var result = decoder.decode(bytes, unused, true);
            if (!result.isOverflow()) {
                return !result.isError();
            }
            unused.clear();
        }
    }

    private static <T> Parsed<T> malformed(String detail) {
        return new Parsed.Invalid<>(List.of(new Fault("#", detail)));
    }

    /** In our own words: the parser's name its classes. */
    private static String whatIsWrong(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ ->
                "nests too deeply, has too many values, or has a name, string or number that is too long";
            case UnexpectedEndOfInputException _ -> "ends too early";
            case MismatchedInputException _
            when e.getOriginalMessage().startsWith("Trailing") -> "must be a single value; something follows it";
            case MismatchedInputException _ -> "must not repeat a member";
            default -> "is not valid";
        };
    }

    private static String where(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
