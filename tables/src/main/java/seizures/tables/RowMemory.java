package seizures.tables;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the rows of one table have in common: what their texts become, and how often each content has come. */
final class RowMemory {
    /** Of one field: days, places and names come again and again, amounts do not. */
    private static final int MOST_TEXTS = 4096;

    private final IdentityHashMap<FieldRule, Map<String, String>> values = new IdentityHashMap<>();
    private final Map<String, Map<String, Object>> read = new HashMap<>();
    private final Map<String, List<Template.Part>> templates = new HashMap<>();
    /** By the bits of a digest: of a long table this is most of what is held. */
    private final Map<Long, Integer> repeated = new HashMap<>();

    /** What a text became before, or becomes now; a text that cannot be read is not kept. */
    String value(FieldRule rule, String text, Supplier<String> conversion) {
        return known(values.computeIfAbsent(rule, _ -> new HashMap<>()), text, conversion);
    }

    /** What the value of a field was read as before, or is read as now; a field is always read by the same function. */
    @SuppressWarnings("unchecked") // what the field's one function made
    <T> T read(String field, String value, Function<String, T> function) {
        return (T) known(read.computeIfAbsent(field, _ -> new HashMap<>()), value, () -> function.apply(value));
    }

    private static <T> T known(Map<String, T> ofText, String text, Supplier<? extends T> otherwise) {
        var known = ofText.get(text);
        if (known != null) {
            return known;
        }
        var now = otherwise.get();
        if (ofText.size() < MOST_TEXTS) {
            ofText.put(text, now);
        }
        return now;
    }

    List<Template.Part> parts(String template) {
        return templates.computeIfAbsent(template, Template::parts);
    }

    /** Rows that repeat each other are told apart by their order among themselves. */
    String numbered(String digest) {
        int time = repeated.merge(HexFormat.fromHexDigitsToLong(digest), 1, Integer::sum);
        return digest + (time == 1 ? "" : "-" + time);
    }
}
