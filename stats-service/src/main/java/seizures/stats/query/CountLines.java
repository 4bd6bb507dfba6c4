package seizures.stats.query;

import java.util.stream.Collectors;
import seizures.stats.cells.Counts;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an answer as NDJSON: each a line of its own, as the JSON answer has it, the total not among them. */
final class CountLines {
    static final int MOST = 200_000;

    private CountLines() {}

    /** @throws AnswerTooLong for more than {@link #MOST} rows */
    static String of(CountQuery query, Counts counts, JsonMapper json) {
        return CountRows.of(query, counts, MOST).byGroup().values().stream()
                .map(row -> json.writeValueAsString(row) + "\n")
                .collect(Collectors.joining());
    }
}
