package seizures.tables;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param sheet of a workbook; empty for a text file
 * @param number where it stands in the file, from 1; titles above the header count
 * @param columns from name to place; names as published, without blanks around them
 * @param decimalSign {@code '.'} or {@code ','}: what the file's separator suggests, {@code ','} for semicolons
 */
record TableLine(String sheet, long number, Map<String, Integer> columns, List<String> cells, char decimalSign) {
    /** Without blanks around it; empty where the row is too short or has no such column. */
    String text(String column) {
        var place = columns.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Spreadsheets leave such rows at the end. */
    boolean isBlank() {
        return isBlankFrom(0);
    }

    /** A footnote: text in the first cell alone. */
    boolean isNote() {
        return isBlankFrom(1) && !isBlank();
    }

    /** Whether there is text in a cell that the header has no column for. */
    boolean isLongerThan(int columns) {
        return !isBlankFrom(columns);
    }

    private boolean isBlankFrom(int column) {
        for (int i = column; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
