package seizures.intake.report;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Fault;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.StrictJson;
import tools.jackson.databind.JsonNode;

/** The envelope of a CloudEvent in structured mode: what it says, and its data. */
final class CloudEventReader {
    private final Faults faults = new Faults();
    private final JsonFields envelope;

    CloudEventReader(JsonNode event) {
        envelope = new JsonFields(event, "#", faults);
    }

    /** Null where the type is unknown. */
    @Nullable
    Operation operation() {
        envelope.required("specversion").parsed(CloudEventReader::specVersion);
        envelope.required("id").text();
        envelope.required("source").text();
        var operation = envelope.required("type").oneOf(List.of(Operation.values()), Operation::type);
        envelope.optional("datacontenttype").parsed(CloudEventReader::contentType);
        return operation;
    }

    List<Fault> faults() {
        return faults.list();
    }

    /** Null where it is not there, or wrong. */
    @Nullable
    JsonFields data() {
        var encoded = envelope.optional("data_base64");
        if (!encoded.isPresent()) {
            return envelope.required("data").object();
        }
        if (envelope.has("data")) {
            encoded.fault("must be omitted beside data");
            return null;
        }
        var json = encoded.parsed(CloudEventReader::decoded);
        return json == null ? null : new JsonFields(json, "#/data_base64", faults);
    }

    private static JsonNode decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be Base64", e);
        }
        return switch (StrictJson.parse(ByteBuffer.wrap(bytes))) {
            case Parsed.Ok<JsonNode>(var json) -> json;
            case Parsed.Invalid<JsonNode>(var faults) ->
                throw new IllegalArgumentException(
                        "must be Base64 of JSON, which " + faults.getFirst().detail());
        };
    }

    private static String contentType(String text) {
        if (!text.matches("application/([a-z0-9.-]+\\+)?json *(;.*)?")) {
            throw new IllegalArgumentException("must be application/json");
        }
        return text;
    }

    private static String specVersion(String text) {
        if (!text.equals("1.0")) {
            throw new IllegalArgumentException("must be 1.0");
        }
        return text;
    }
}
