package seizures.local.load;

import java.util.stream.Collectors;
import seizures.contract.ContractJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the service answered to one report.
 *
 * @param line its place in the request, from 1; 0 where the answer does not say
 * @param duplicate whether it was known already
 * @param status as of HTTP: 200 and 201 accepted or known, 503 outcome unknown, anything else refused
 * @param reason why, where it was not taken; else empty
 */
record LineResult(int line, int status, boolean duplicate, String reason) {
    static final int UNKNOWN = 503;

    static LineResult unknown(String reason) {
        return new LineResult(0, UNKNOWN, false, reason);
    }

    /** A line of the answer to a bulk request. */
    static LineResult parse(String line) {
        try {
            var json = ContractJson.MAPPER.readTree(line);
            return new LineResult(
                    json.path("line").asInt(0),
                    json.path("status").asInt(UNKNOWN),
                    json.path("duplicate").asBoolean(false),
                    reason(json.path("problem")));
        } catch (JacksonException e) {
            return unknown("the answer is not JSON");
        }
    }

    /** A problem of RFC 9457 in one line: every fault with its pointer, or else the detail, or else the title. */
    static String reason(JsonNode problem) {
        var faults = problem.path("errors")
                .valueStream()
                .map(fault -> (text(fault, "pointer") + " " + text(fault, "detail")).strip())
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            return faults;
        }
        var detail = text(problem, "detail");
        return detail.isEmpty() ? text(problem, "title") : detail;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    boolean isAccepted() {
        return status == 201 || (status == 200 && !duplicate);
    }

    boolean isDuplicate() {
        return status == 200 && duplicate;
    }

    /** Known already, with other content. */
    boolean isConflict() {
        return status == 409;
    }

    boolean isUnknown() {
        return status == UNKNOWN || status == 429;
    }
}
