package seizures.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of one table by its map. */
final class RowReader {
    private final ColumnMap map;
    private final Tables.Choices choices;
    private final Map<String, String> given;
    private final RowMemory memory = new RowMemory();

    RowReader(ColumnMap map, Tables.Choices choices) {
        this.map = map;
        this.choices = choices;
        this.given = given(map, choices);
    }

    Row read(TableLine line) {
        var place = new Row.Place(line.sheet(), line.number());
        if (line.isNote()) {
            return new Row.Ignored(place, "it is a note, not a row of the table");
        }
        int columns = line.columns().size();
        if (line.isLongerThan(columns)
                || (line.sheet().isEmpty() && line.cells().size() < columns)) {
            return Row.Unreadable.ofRow(
                    place,
                    "the row has %d cells, the header %d".formatted(line.cells().size(), columns));
        }
        var faults = new ArrayList<CellFault>();
        try {
            var fields = new RowFields(map, given, line, memory);
            var report = new ReportFields(fields, faults).report();
            return report == null
                    ? new Row.Unreadable(place, List.copyOf(faults))
                    : Row.of(place, report, choices.restating(), map, source(line));
        } catch (RowFields.Uncountable e) {
            return new Row.Ignored(place, String.valueOf(e.getMessage()));
        }
    }

    /** Reads the row once more where the service finds a fault: what a row has become would be much to hold until then. */
    private Row.Source source(TableLine line) {
        return (pointer, detail) -> new RowFields(map, given, line, new RowMemory()).faultAt(pointer, detail);
    }

    /** The map's constants, and what was chosen for the table instead of them. */
    private static Map<String, String> given(ColumnMap map, Tables.Choices choices) {
        var given = new HashMap<String, String>();
        map.fields().forEach((name, rule) -> {
            if (rule.isConstant()) {
                given.put(name, rule.value());
            }
        });
        if (choices.agency() != null) {
            given.put("agency", choices.agency());
        }
        if (choices.recordedAt() != null) {
            given.put("recordedAt", choices.recordedAt().toString());
        }
        return given;
    }
}
