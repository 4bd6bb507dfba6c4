package seizures.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of one table by its map. */
final class RowReader {
    private final ColumnMap map;
    private final Tables.Choices choices;
    /** How often a row has come that says the same. */
    private final Map<String, Integer> repeated = new HashMap<>();

    RowReader(ColumnMap map, Tables.Choices choices) {
        this.map = map;
        this.choices = choices;
    }

    Row read(TableLine line) {
        var place = new Row.Place(line.sheet(), line.number());
        if (line.isNote()) {
            return new Row.Ignored(place, "it is a note, not a row of the table");
        }
        int columns = line.columns().size();
        if (line.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank())
                || (line.sheet().isEmpty() && line.cells().size() < columns)) {
            return Row.Unreadable.ofRow(
                    place,
                    "the row has %d cells, the header %d".formatted(line.cells().size(), columns));
        }
        var faults = new ArrayList<CellFault>();
        try {
            var fields = new RowFields(map, given(), line, repeated);
            var report = new ReportFields(fields, faults).report();
            return report == null
                    ? new Row.Unreadable(place, List.copyOf(faults))
                    : Row.of(place, report, choices.restating(), map, fields::faultAt);
        } catch (RowFields.Uncountable e) {
            return new Row.Ignored(place, String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> given() {
        var given = new HashMap<String, String>();
        if (choices.agency() != null) {
            given.put("agency", choices.agency());
        }
        if (choices.recordedAt() != null) {
            given.put("recordedAt", choices.recordedAt().toString());
        }
        return given;
    }
}
