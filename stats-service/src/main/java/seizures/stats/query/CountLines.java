package seizures.stats.query;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import seizures.stats.cells.Counts;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an answer as NDJSON: each a line of its own, as the JSON answer has it, the total not among them. */
final class CountLines implements WrittenRows {
    static final int MOST = 200_000;

    private final GroupedLots lots;
    private final JsonMapper json;

    private CountLines(GroupedLots lots, JsonMapper json) {
        this.lots = lots;
        this.json = json;
    }

    /** @throws AnswerTooLong for more than {@link #MOST} rows */
    static CountLines of(CountQuery query, Counts counts, AnswerCoverage coverage, JsonMapper json) {
        return new CountLines(GroupedLots.of(query, counts, MOST, coverage), json);
    }

    @Override
    public List<String> notes() {
        return lots.notes();
    }

    @Override
    public void writeTo(Writer lines) throws IOException {
        for (var group : lots.groups()) {
            lines.write(json.writeValueAsString(lots.row(group)));
            lines.write('\n');
        }
    }
}
