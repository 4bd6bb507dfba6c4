package seizures.local.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** One row of a file: a report to send, or a reason why there is none. */
sealed interface Row {
    /** Where it stands: the line of an NDJSON file, the row of a table; both from 1, header and titles included. */
    long number();

    /**
     * A report's JSON, on one line, in UTF-8 unless the file had it otherwise.
     *
     * @param restatement what to send where the service has the record in another state; null where only the sender
     *     can tell
     * @param restates whether a row of this table with other content is the new state of the same seizure; if not, it only
     *     brings a retracted record back
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, read once, never compared
    record Ready(long number, byte[] json, byte @Nullable [] restatement, boolean restates) implements Row {}

    /** It should have been a report and cannot be read as one. */
    record Unreadable(long number, String reason) implements Row {}

    /** It is a row of the table that nobody can count, such as a unit that says no amount, or a note below the table. */
    record Ignored(long number, String reason) implements Row {}

    static Row of(long number, Report report) {
        return new Ready(number, bytes(ContractJson.MAPPER.valueToTree(report)), null, false);
    }

    static Row of(long number, Report report, Restating restating, boolean restates) {
        JsonNode json = ContractJson.MAPPER.valueToTree(report);
        return new Ready(number, bytes(json), bytes(restating.restatement(json)), restates);
    }

    private static byte[] bytes(JsonNode json) {
        return ContractJson.MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }
}
