package seizures.tables;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row says of itself where it changes what is known: "this is the state now".
 *
 * @param reason of the correction
 * @param recordedAt when the world knew the new figure; null for now
 * @param restatedOn the day on which the agency publishes the restatement, for locked periods
 */
public record Restating(
        String reason,
        @Nullable Instant recordedAt,
        @Nullable LocalDate restatedOn) {

    JsonNode restatement(JsonNode report) {
        var json = (ObjectNode) report.deepCopy();
        json.put("operation", "restate").put("reason", reason);
        json.remove("recordedAt");
        if (recordedAt != null) {
            json.put("recordedAt", recordedAt.toString());
        }
        if (restatedOn != null) {
            json.put("restatedOn", restatedOn.toString());
        }
        return json;
    }
}
