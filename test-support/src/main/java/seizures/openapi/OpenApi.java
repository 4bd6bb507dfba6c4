package seizures.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One service's OpenAPI file as a contract. */
public final class OpenApi {
    private final Document document;
    private final Schemas schemas;

    private OpenApi(Document document) {
        this.document = document;
        this.schemas = new Schemas(document.components());
    }

    public static OpenApi read(String yaml) {
        return new OpenApi(Document.read(yaml));
    }

    /** The {@code openapi.yaml} of the service whose class path this is. */
    public static OpenApi ofThisService() {
        return read(resource("/openapi.yaml"));
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return document.operations();
    }

    /** {@code GET /v1/seizures/{id}}, one for each operation. */
    public SortedSet<String> names() {
        var names = new TreeSet<String>();
        document.operations().forEach(operation -> names.add(operation.name()));
        return names;
    }

    /** A part of the file; what it refers to, where it is a reference. */
    public JsonNode resolved(JsonNode node) {
        return document.resolved(node);
    }

    /** JSON Pointers of members without a value; there is none in a valid file. */
    public List<String> membersWithoutValue() {
        return document.membersWithoutValue();
    }

    /** Why the examples in the file are none. */
    public List<String> faultsOfExamples() {
        return new Examples(document, schemas).faults();
    }

    /** What in an exchange the file does not describe; nothing of addresses outside of {@code /v1}. */
    public List<String> faults(Exchange exchange) {
        return exchange.path().startsWith("/v1") ? new Conformity(document, schemas, exchange).faults() : List.of();
    }

    /** @throws AssertionError where the file does not describe the exchange */
    public void check(Exchange exchange) {
        var faults = faults(exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError("openapi.yaml does not describe " + exchange + "\n  " + String.join("\n  ", faults)
                    + "\n  " + exchange.answer());
        }
    }

    /** What callers may rely on, a line each: see {@link Promises}. */
    public SortedSet<String> promises() {
        return new Promises(document).all();
    }

    /** Held against the promises approved before, the lines of {@code openapi-promises.txt}. */
    public Approval approval() {
        return Approval.of(promises(), resource("/openapi-promises.txt").lines().toList());
    }
}
