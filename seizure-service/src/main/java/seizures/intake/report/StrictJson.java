package seizures.intake.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import seizures.intake.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** JSON of others: UTF-8 and nothing else, one value, no member twice, within bounds. */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(4_000)
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** The value, or the problem that the text is. */
    public static Parsed<JsonNode> parse(ByteBuffer utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(utf8)
                    .toString();
        } catch (CharacterCodingException _) {
            return malformed("It is not UTF-8");
        }
        try {
            var node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? malformed("It is empty") : new Parsed.Ok<>(node);
        } catch (JacksonException e) {
            return malformed(whatIsWrong(e) + where(e));
        }
    }

    private static <T> Parsed<T> malformed(String detail) {
        return new Parsed.Invalid<>(Problems.malformedJson(detail));
    }

    /** In words of our own: the parser's speak of its classes. */
    private static String whatIsWrong(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ -> "It nests too deep, or a name, text or number in it is too long";
            case UnexpectedEndOfInputException _ -> "It ends too early";
            case MismatchedInputException _
            when e.getOriginalMessage().startsWith("Trailing") -> "Something follows the value";
            case MismatchedInputException _ -> "A member is there twice";
            default -> "It is not JSON";
        };
    }

    private static String where(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
