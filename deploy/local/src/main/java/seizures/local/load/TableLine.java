package seizures.local.load;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param number where it stands in the file, from 1; titles above the header count
 * @param columns from name to place; names as published, without blanks around them
 * @param decimalSign {@code '.'} or {@code ','}: what the file's separator suggests, {@code ','} for semicolons
 */
record TableLine(long number, Map<String, Integer> columns, List<String> cells, char decimalSign) {
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
        return cells.stream().allMatch(String::isBlank);
    }

    /** A footnote: text in the first cell alone. */
    boolean isNote() {
        return !isBlank() && cells.stream().skip(1).allMatch(String::isBlank);
    }

    /** @throws Unreadable naming column, value and what would be right */
    Unreadable unreadable(String column, String expected) {
        return new Unreadable("%s \"%s\" %s".formatted(column, text(column), expected));
    }

    /** A cell cannot be read. The message names column, value and what would be right. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}
