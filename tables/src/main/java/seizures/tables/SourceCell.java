package seizures.tables;

/**
 * What a field of a row comes from, as messages name it.
 *
 * @param column names of the columns; empty for a constant
 * @param value the cells' text, or the constant
 */
record SourceCell(String column, String value) {
    CellFault fault(String field, String detail) {
        return new CellFault(field, column, value, detail);
    }

    @Override
    public String toString() {
        return column + " \"" + value + "\"";
    }
}
