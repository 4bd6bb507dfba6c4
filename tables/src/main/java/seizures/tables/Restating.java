package seizures.tables;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
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

    /** The bulk line that says so of a report, both JSON in UTF-8. */
    byte[] restatement(byte[] report) {
        var json = (ObjectNode) ContractJson.MAPPER.readTree(report);
        json.put("operation", "restate").put("reason", reason);
        json.remove("recordedAt");
        if (recordedAt != null) {
            json.put("recordedAt", recordedAt.toString());
        }
        if (restatedOn != null) {
            json.put("restatedOn", restatedOn.toString());
        }
        return ContractJson.MAPPER.writeValueAsBytes(json);
    }
}
