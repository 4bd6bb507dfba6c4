package seizures.tables;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of one column map; what is wrong is a fault, and the value then a harmless one. */
final class MapValues {
    private final List<ColumnMapReader.Fault> faults = new ArrayList<>();

    List<ColumnMapReader.Fault> faults() {
        return List.copyOf(faults);
    }

    void refuseUnknown(String at, JsonNode object, Set<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(
                        at + "/" + name,
                        "is unknown; known are "
                                + String.join(", ", known.stream().sorted().toList())));
    }

    String text(String at, JsonNode value, String otherwise) {
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isValueNode()) {
            fault(at, "must be a text");
            return otherwise;
        }
        return filledIn(at, value.asString());
    }

    List<String> texts(String at, JsonNode values) {
        if (values.isMissingNode()) {
            return List.of();
        }
        if (!values.isArray() || values.valueStream().anyMatch(value -> !value.isValueNode())) {
            fault(at, "must be a list of texts");
            return List.of();
        }
        return values.valueStream().map(JsonNode::asString).toList();
    }

    /** A draft has marks where a person must decide. */
    private String filledIn(String at, String text) {
        if (text.contains(MapSuggestion.OPEN)) {
            fault(at, "must be filled in: replace " + MapSuggestion.OPEN);
        }
        return text;
    }

    Map<String, String> words(String at, JsonNode words, boolean anyCase) {
        var meanings = new LinkedHashMap<String, String>();
        if (!words.isMissingNode() && !words.isObject()) {
            fault(at, "must be an object of texts");
        }
        words.propertyNames().forEach(word -> filledIn(at, word));
        words.properties()
                .forEach(word -> meanings.put(
                        anyCase ? word.getKey().strip().toLowerCase(Locale.ROOT) : word.getKey(),
                        text(at + "/" + word.getKey(), word.getValue(), "")));
        return meanings;
    }

    boolean flag(String at, JsonNode value) {
        if (!value.isMissingNode() && !value.isBoolean()) {
            fault(at, "must be true or false");
        }
        return value.asBoolean(false);
    }

    @Nullable
    Character sign(String at, JsonNode value) {
        var text = text(at, value, "");
        if (!text.isEmpty() && !text.equals(",") && !text.equals(".")) {
            fault(at, "must be , or .");
        }
        return text.isEmpty() ? null : text.charAt(0);
    }

    <E extends Enum<E>> @Nullable E one(String at, JsonNode value, E[] values) {
        var text = text(at, value, "");
        Function<E, String> word = each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var found =
                Stream.of(values).filter(each -> word.apply(each).equals(text)).findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            fault(
                    at,
                    "must be one of "
                            + String.join(", ", Stream.of(values).map(word).toList()));
        }
        return found.orElse(null);
    }

    @Nullable
    ZoneId zone(String at, JsonNode value) {
        var text = text(at, value, "");
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException _) {
            fault(at, "must be a time zone such as America/Mexico_City");
            return null;
        }
    }

    void fault(String pointer, String detail) {
        faults.add(new ColumnMapReader.Fault(pointer, detail));
    }
}
