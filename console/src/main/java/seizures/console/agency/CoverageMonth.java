package seizures.console.agency;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether an agency's reports cover a month: REPORTED, ZERO or UNKNOWN. */
record CoverageMonth(String agency, String month, String state) {
    private static final int NEWEST = 24;

    /** The newest months of an answer of {@code /v1/coverage}, the newest first. */
    static List<CoverageMonth> of(JsonNode answer) {
        var months = answer.path("rows")
                .valueStream()
                .map(row -> new CoverageMonth(
                        row.path("agency").asString(),
                        row.path("month").asString(),
                        row.path("state").asString()))
                .toList();
        return months.reversed().stream().limit(NEWEST).toList();
    }
}
