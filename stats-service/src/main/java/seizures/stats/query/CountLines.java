package seizures.stats.query;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import seizures.stats.cells.Counts;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an answer as NDJSON: each a line of its own, as the JSON answer has it, the total not among them. */
final class CountLines {
    static final int MOST = 200_000;

    private final GroupedLots lots;

    private CountLines(GroupedLots lots) {
        this.lots = lots;
    }

    /** @throws AnswerTooLong for more than {@link #MOST} rows */
    static CountLines of(CountQuery query, Counts counts, AnswerCoverage coverage) {
        return new CountLines(GroupedLots.of(query, counts, MOST, coverage));
    }

    List<String> notes() {
        return lots.notes();
    }

    /** Row by row. */
    void writeTo(Writer lines, JsonMapper json) throws IOException {
        for (var group : lots.groups()) {
            lines.write(json.writeValueAsString(lots.row(group)));
            lines.write('\n');
        }
    }
}
