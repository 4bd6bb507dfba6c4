package seizures.tables;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one field comes from a row. Done in this order: the cell or the value; words to ignore; the list of words;
 * replacements; an ending taken off; the conversion.
 *
 * @param value a constant, in which {@code {name}} is another field; empty where columns are given
 * @param columns whose cells are read: the first that is not empty, or for dates and digests all of them
 * @param as what the text is
 * @param words what the cells' words mean, in any case; empty where any text will do
 * @param otherwise what an empty cell or a word outside the list means; null where such a row cannot be read
 * @param ignoreOthers whether a row with a word outside the list is ignored: nobody can count it
 * @param ignore words of rows that are ignored
 * @param replace texts and what takes their place, in this order
 * @param dropEnd endings; the first that the text has is taken off
 * @param zone of times without an offset
 */
public record FieldRule(
        String value,
        List<String> columns,
        Conversion as,
        Map<String, String> words,
        @Nullable String otherwise,
        boolean ignoreOthers,
        Set<String> ignore,
        Map<String, String> replace,
        List<String> dropEnd,
        @Nullable ZoneId zone) {

    static FieldRule constant(String value) {
        return new FieldRule(
                value, List.of(), Conversion.TEXT, Map.of(), null, false, Set.of(), Map.of(), List.of(), null);
    }

    /** Whether it is its value in every row, as it stands. */
    boolean isConstant() {
        return columns.isEmpty() && !value.contains("{") && equals(constant(value));
    }

    /** Whether neither the row's other fields nor the rows before it change what becomes of a text. */
    boolean isSameForSameText() {
        return as != Conversion.DIGEST && (otherwise == null || !otherwise.contains("{"));
    }

    String replaced(String text) {
        var replaced = text;
        for (var each : replace.entrySet()) {
            replaced = replaced.replace(each.getKey(), each.getValue());
        }
        for (var ending : dropEnd) {
            if (replaced.endsWith(ending)) {
                return replaced.substring(0, replaced.length() - ending.length());
            }
        }
        return replaced;
    }
}
