package seizures.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What differs between two versions of a rule or a record, in words. In templates: {@code @differences}. */
@Component("differences")
class Differences {
    private final MessageSource messages;

    Differences(MessageSource messages) {
        this.messages = messages;
    }

    /** The place that a pointer names: {@code Item 1, Quantity} for {@code #/items/0/quantity/value}. */
    public String place(String pointer) {
        var places = new ArrayList<String>();
        var names = List.of(pointer.replaceFirst("^#/", "").split("/", -1));
        for (int i = 0; i + 1 < names.size(); i++) {
            if (names.get(i + 1).matches("\\d{1,4}")) {
                places.add(name(names.get(i), "", false) + " " + (Integer.parseInt(names.get(i + 1)) + 1));
            }
        }
        String last = names.getLast();
        if (!last.matches("\\d{1,4}")) {
            places.add(name(last, names.size() > 1 ? names.get(names.size() - 2) : "", places.isEmpty()));
        }
        return String.join(", ", places);
    }

    /** As the forms call it; where they do not, as it is. */
    private String name(String member, String parent, boolean ofRule) {
        var keys = new ArrayList<String>();
        keys.add("member." + parent + "." + member);
        keys.add("member." + member);
        if (ofRule) {
            keys.add("rule.field." + member);
        }
        keys.add("dimension." + member);
        String found = member;
        for (String key : keys.reversed()) {
            found = Objects.requireNonNullElse(
                    messages.getMessage(key, null, found, LocaleContextHolder.getLocale()), found);
        }
        return found;
    }

    /** Absent is a dash. */
    public String value(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "\u2013";
        }
        if (value.isBoolean()) {
            return say(value.booleanValue() ? "yes" : "no");
        }
        if (value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer)) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
