package seizures.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

/** What was approved as the form of a record on the wire. */
final class Approved {
    private Approved() {}

    /** A copy of its own for each caller, numbers as they are written. */
    static JsonNode json(String name) {
        return ContractJson.MAPPER
                .reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(text("/approved/" + name + ".json"));
    }

    /** A resource of the tests or of the contract. */
    static String text(String resource) {
        try (var stream = Objects.requireNonNull(Approved.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
