package seizures.local.load;

import java.util.List;
import java.util.stream.Collectors;
import seizures.contract.ContractJson;
import seizures.tables.CellFault;
import seizures.tables.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the service answered to one report.
 *
 * @param line its place in the request, from 1; 0 where the answer does not say
 * @param status as of HTTP: 200 and 201 accepted or known, 503 outcome unknown, anything else refused
 * @param duplicate whether it was known already
 * @param since what became of it since it was known as this
 * @param seizureId empty where the answer does not say
 * @param differences of a dry run's restatement, each as {@code #/eventCount 2 → 3}
 * @param reason why, where it was not taken; else empty
 * @param faults every one that the service named by its place in the report
 */
record LineResult(
        int line,
        int status,
        boolean duplicate,
        Since since,
        String seizureId,
        List<String> differences,
        String reason,
        List<Fault> faults) {
    static final int UNKNOWN = 503;

    /** @param pointer JSON Pointer into the report */
    record Fault(String pointer, String detail) {
        @Override
        public String toString() {
            return (pointer + " " + detail).strip();
        }
    }

    /** What became of a record that was known already. */
    enum Since {
        NOTHING,
        CORRECTED,
        RETRACTED
    }

    static LineResult of(int line, int status, boolean duplicate, String reason) {
        return new LineResult(line, status, duplicate, Since.NOTHING, "", List.of(), reason, List.of());
    }

    static LineResult unknown(String reason) {
        return of(0, UNKNOWN, false, reason);
    }

    /** A line of the answer to a bulk request. */
    static LineResult parse(String line) {
        try {
            var json = ContractJson.MAPPER.readTree(line);
            return new LineResult(
                    json.path("line").asInt(0),
                    json.path("status").asInt(UNKNOWN),
                    json.path("duplicate").asBoolean(false),
                    since(json),
                    text(json, "seizureId"),
                    json.path("differences")
                            .valueStream()
                            .map(LineResult::difference)
                            .toList(),
                    reason(json.path("problem")),
                    faults(json.path("problem")));
        } catch (JacksonException e) {
            return unknown("the answer is not JSON");
        }
    }

    private static Since since(JsonNode json) {
        if (text(json, "state").equals("RETRACTED")) {
            return Since.RETRACTED;
        }
        return json.path("version").equals(json.path("currentVersion")) ? Since.NOTHING : Since.CORRECTED;
    }

    private static String difference(JsonNode difference) {
        return text(difference, "pointer") + " " + shown(difference.path("before")) + " → "
                + shown(difference.path("after"));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isString() ? value.stringValue() : value.toString();
    }

    /** A problem of RFC 9457 in one line: every fault with its pointer, or else the detail, or else the title. */
    static String reason(JsonNode problem) {
        var faults = faults(problem).stream().map(Fault::toString).collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            return faults;
        }
        var detail = text(problem, "detail");
        return detail.isEmpty() ? text(problem, "title") : detail;
    }

    private static List<Fault> faults(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(fault -> new Fault(text(fault, "pointer"), text(fault, "detail")))
                .toList();
    }

    /** The reason with the cells of the row that its faults come from. */
    String reason(Row.Source source) {
        return faults.isEmpty()
                ? reason
                : faults.stream()
                        .map(fault -> source.fault(fault.pointer(), fault.detail())
                                .map(CellFault::toString)
                                .orElse(fault.toString()))
                        .collect(Collectors.joining("; "));
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

    boolean isRetracted() {
        return isDuplicate() && since == Since.RETRACTED;
    }

    /** Known as a version that is not what the record says now. */
    boolean isOutdated() {
        return isDuplicate() && since != Since.NOTHING;
    }

    boolean isUnknown() {
        return status == UNKNOWN || status == 429;
    }
}
