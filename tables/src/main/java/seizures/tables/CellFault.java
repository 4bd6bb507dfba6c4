package seizures.tables;

/**
 * What is wrong with one field of a row.
 *
 * @param field of the report, as a map names it; empty where it is about the whole row
 * @param column names of the columns; empty where the map states a constant
 * @param value the cells' text, shortened
 * @param detail completes a sentence that starts with the column: {@code must be a number}
 */
public record CellFault(String field, String column, String value, String detail) {
    private static final int LONGEST_VALUE = 200;

    public CellFault {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    static CellFault ofRow(String detail) {
        return new CellFault("", "", "", detail);
    }

    /** Where the field is in the report, as a JSON Pointer. */
    public String pointer() {
        return ReportPointers.of(field);
    }

    boolean isAboutTheSameCell(CellFault other) {
        return column.equals(other.column) && value.equals(other.value) && detail.equals(other.detail);
    }

    @Override
    public String toString() {
        return field.isEmpty() ? detail : (column.isEmpty() ? field : column) + " \"" + value + "\" " + detail;
    }
}
