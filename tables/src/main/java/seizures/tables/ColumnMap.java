package seizures.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a table's columns are the fields of a report: data, so that a new table needs no program. See {@code
 * docs/column-maps.md}.
 *
 * @param title whose table it is, for people
 * @param columns a table with all of these is one of this map's
 * @param sheets of a workbook, those that are read; empty for all with such a header
 * @param restates whether a row with the id of an earlier one is its new state, as in the next release of the same table
 * @param dates in which order a date such as 03/04/2013 is; null where it must not be guessed
 * @param decimalSign {@code ,} or {@code .}; null for what the file suggests
 * @param fields by name: those of a report, and any others that their texts use as {@code {name}}
 */
public record ColumnMap(
        String title,
        List<String> columns,
        List<String> sheets,
        boolean restates,
        @Nullable DateOrder dates,
        @Nullable Character decimalSign,
        Map<String, FieldRule> fields) {

    boolean reads(List<String> header) {
        return header.containsAll(columns);
    }

    /** Columns by which it is known that a header lacks. */
    List<String> missingIn(List<String> header) {
        return columns.stream().filter(column -> !header.contains(column)).toList();
    }

    /** What all ids of an agency's rows start with; empty where an id is a cell's text alone. */
    String idStart(String agency) {
        var rule = fields.get("seizureId");
        var text = rule == null || !rule.columns().isEmpty() ? "" : rule.value().replace("{agency}", agency);
        return text.contains("{") ? text.substring(0, text.indexOf('{')) : text;
    }
}
