package seizures.alert.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** The properties of one JSON object, asked for one by one; what is wrong with any of them is collected. */
final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern DURATION = Pattern.compile("P[0-9DTHMS.]{1,30}");
    private static final int MOST_VALUES = 500;
    private static final int EXACT_DIGITS = 15;

    private final JsonNode object;
    private final String pointer;
    private final List<Parsed.Fault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(JsonNode object, String pointer, List<Parsed.Fault> faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    boolean has(String name) {
        asked.add(name);
        return object.hasNonNull(name);
    }

    /** Another object inside. */
    @Nullable
    Fields object(String name) {
        var node = required(name);
        if (node == null || node.isObject()) {
            return node == null ? null : new Fields(node, at(name), faults);
        }
        fault(name, "is no object");
        return null;
    }

    <T> @Nullable T text(String name, Function<String, Optional<T>> parse, String otherwise) {
        var node = required(name);
        if (node == null) {
            return null;
        }
        var value = node.isString() ? parse.apply(node.stringValue()) : Optional.<T>empty();
        if (value.isEmpty()) {
            fault(name, otherwise);
        }
        return value.orElse(null);
    }

    /** Over 0: a number of at most 15 digits, or a decimal string with at most 18 digits before and 9 after the point. */
    @Nullable
    BigDecimal positive(String name) {
        var node = required(name);
        if (node == null) {
            return null;
        }
        var text = node.isNumber() ? plain(node) : node.isString() ? node.stringValue() : "";
        if (!DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            fault(
                    name,
                    "is no number over 0 with at most 15 digits, and no decimal string with at most 18 and 9 after the"
                            + " point");
            return null;
        }
        var value = new BigDecimal(text).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Nothing for a number that a reader with binary fractions could take for another. */
    private static String plain(JsonNode node) {
        if (node instanceof DoubleNode && !Double.isFinite(node.doubleValue())) {
            return "";
        }
        var number = node.decimalValue().stripTrailingZeros();
        boolean isShort = number.precision() <= EXACT_DIGITS && Math.abs((long) number.scale()) < 100;
        return isShort ? number.toPlainString() : "";
    }

    /** As in ISO 8601, {@code PT24H} or {@code P7D}. */
    @Nullable
    Duration duration(String name, Duration least, Duration most) {
        var node = required(name);
        if (node == null) {
            return null;
        }
        var value = node.isString() ? duration(node.stringValue()) : Optional.<Duration>empty();
        if (value.isEmpty() || value.get().compareTo(least) < 0 || value.get().compareTo(most) > 0) {
            fault(name, "is no duration such as PT24H or P7D, from " + least + " to " + most);
            return null;
        }
        return value.get();
    }

    private static Optional<Duration> duration(String text) {
        try {
            return DURATION.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A list of texts without repetition. {@code parse} gives what is meant, or says in its exception what is wrong. */
    <T> List<T> list(String name, int least, Function<String, T> parse) {
        var node = required(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.size() < least || node.size() > MOST_VALUES) {
            fault(name, "is no list of " + least + " to " + MOST_VALUES + " texts");
            return List.of();
        }
        var values = new LinkedHashSet<T>();
        for (int i = 0; i < node.size(); i++) {
            element(name + "/" + i, node.get(i), parse).ifPresent(value -> values.add(value));
        }
        return new ArrayList<>(values);
    }

    private <T> Optional<T> element(String name, JsonNode node, Function<String, T> parse) {
        if (!node.isString()) {
            fault(name, "is no text");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(node.stringValue()));
        } catch (IllegalArgumentException e) {
            fault(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Over 0 and at most a half. */
    @Nullable
    Double rate(String name) {
        var node = required(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || !(node.doubleValue(Double.NaN) >= 1e-9 && node.doubleValue() <= 0.5)) {
            fault(name, "is no number from 0.000000001 to 0.5");
            return null;
        }
        return node.doubleValue();
    }

    /** Over 0 and below 1. */
    @Nullable
    Double share(String name) {
        var node = required(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || !(node.doubleValue(Double.NaN) > 0 && node.doubleValue() < 1)) {
            fault(name, "is no number over 0 and below 1");
            return null;
        }
        return node.doubleValue();
    }

    @Nullable
    Integer whole(String name, int least, int most) {
        var node = required(name);
        if (node == null) {
            return null;
        }
        if (!node.canConvertToLong()
                || !node.isIntegralNumber()
                || node.longValue() < least
                || node.longValue() > most) {
            fault(name, "is no whole number from " + least + " to " + most);
            return null;
        }
        return node.intValue();
    }

    /** A day such as 2018-10-01, in this or the last century. */
    @Nullable
    LocalDate day(String name) {
        return text(name, Fields::dayOf, "is no day from 1900 on, such as 2018-10-01");
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The properties of another object as they are: numbers, texts, flags and lists of them. */
    Map<String, Object> settings(String name) {
        var node = required(name);
        var settings = new LinkedHashMap<String, Object>();
        if (node != null && !node.isObject()) {
            fault(name, "is no object");
        } else if (node != null) {
            node.properties().forEach(entry -> settings.put(entry.getKey(), plainOf(entry.getValue())));
        }
        return settings;
    }

    private static Object plainOf(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Fields::plainOf).toList();
        }
        if (node.isNumber()) {
            return node.doubleValue(Double.NaN);
        }
        return node.isBoolean() ? node.booleanValue() : node.isString() ? node.stringValue() : List.of();
    }

    void fault(String name, String detail) {
        faults.add(new Parsed.Fault(at(name), detail));
    }

    /** To be called when all has been asked for: what is left over was written in vain, and its writer must know. */
    void refuseTheRest() {
        for (var name : object.propertyNames()) {
            if (!asked.contains(name)) {
                fault(name.replace("~", "~0").replace("/", "~1"), "is not known here");
            }
        }
    }

    private @Nullable JsonNode required(String name) {
        asked.add(name);
        var node = object.get(name);
        if (node == null || node.isNull()) {
            fault(name, "is missing");
            return null;
        }
        return node;
    }

    private String at(String name) {
        return pointer + "/" + name;
    }
}
