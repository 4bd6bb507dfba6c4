package seizures.local.load;

import java.util.stream.Collectors;
import seizures.contract.ContractJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the service answered to one report.
 *
 * @param line its place in the request, from 1; 0 where the answer does not say
 * @param status as of HTTP: 201 accepted, 200 known already, 503 outcome unknown, anything else refused
 * @param reason why, where it was not taken; else empty
 */
record LineResult(int line, int status, String reason) {
    static final int UNKNOWN = 503;

    static LineResult unknown(String reason) {
        return new LineResult(0, UNKNOWN, reason);
    }

    /** A line of the answer to a bulk request. */
    static LineResult parse(String line) {
        try {
            var json = ContractJson.MAPPER.readTree(line);
            return new LineResult(
                    json.path("line").asInt(0), json.path("status").asInt(UNKNOWN), reason(json.path("problem")));
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
        return status == 201;
    }

    boolean isDuplicate() {
        return status == 200;
    }

    /** Known already, with other content. */
    boolean isConflict() {
        return status == 409;
    }

    boolean isUnknown() {
        return status == UNKNOWN || status == 429;
    }
}
