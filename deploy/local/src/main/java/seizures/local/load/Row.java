package seizures.local.load;

import java.nio.charset.StandardCharsets;
import seizures.contract.ContractJson;

/** One row of a file: a report to send, or a reason why there is none. */
sealed interface Row {
    /** Where it stands: the line of an NDJSON file, the row of a CSV file; the header is row 1. */
    long number();

    /** A report's JSON, on one line, in UTF-8 unless the file had it otherwise. */
    @SuppressWarnings("ArrayRecordComponent") // written once, read once, never compared
    record Ready(long number, byte[] json) implements Row {}

    record Unloadable(long number, String reason) implements Row {}

    static Row of(long number, Report report) {
        return new Ready(number, ContractJson.MAPPER.writeValueAsString(report).getBytes(StandardCharsets.UTF_8));
    }
}
