package seizures.commons.request;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One member of a JSON object, read as a type. A wrong one is a fault and gives null, as does a missing one. */
public final class JsonField {

    private final JsonFields owner;
    private final String name;
    private final @Nullable JsonNode node;

    JsonField(JsonFields owner, String name, @Nullable JsonNode node) {
        this.owner = owner;
        this.name = name;
        this.node = node;
    }

    /** Whether the member is there at all, whatever its value. */
    public boolean isPresent() {
        return node != null;
    }

    /** Its text; null, with a fault, unless it is a string. */
    public @Nullable String text() {
        return as(() -> "a string", member -> member.isString() ? member.stringValue() : null);
    }

    /** Text for people: 1 to {@code most} printable characters, without blanks around it. */
    public @Nullable String text(int most) {
        return parsed(text -> SafeText.forPeople(text, most));
    }

    /** As {@link #parsed}, of text for people. */
    public <T> @Nullable T text(int most, Function<String, T> parse) {
        return parsed(text -> parse.apply(SafeText.forPeople(text, most)));
    }

    /**
     * One of some words.
     *
     * @param find what a word means; empty if it is not valid
     */
    public <T> @Nullable T word(Collection<String> valid, Function<String, Optional<T>> find) {
        return parsed(text -> find.apply(text)
                .orElseThrow(() -> new IllegalArgumentException(Spelling.unknown("value", text, valid))));
    }

    /** @param parse throws an exception that completes a sentence about the member: {@code must be …} */
    public <T> @Nullable T parsed(Function<String, T> parse) {
        var text = text();
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            fault(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** @param word by which clients name a value */
    public <T> @Nullable T oneOf(List<T> values, Function<T, String> word) {
        return parsed(text -> values.stream()
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Spelling.unknown(
                        "value", text, values.stream().map(word).toList()))));
    }

    /** One of the constants by name; null, and a fault with the nearest name, where there is none. */
    public <E extends Enum<E>> @Nullable E oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()), Enum::name);
    }

    /** @param otherwise stands for a missing one */
    public <E extends Enum<E>> E oneOf(Class<E> type, E otherwise) {
        var value = oneOf(type);
        return value == null ? otherwise : value;
    }

    /** True or false; null, and a fault, where it is neither. */
    public @Nullable Boolean flag() {
        return as(() -> "true or false", member -> member.isBoolean() ? (Boolean) member.booleanValue() : null);
    }

    /** A whole number within these ends; null, and a fault, where it is none. */
    public @Nullable Integer whole(int least, int most) {
        return as(
                () -> least == 1 && most == Integer.MAX_VALUE
                        ? "a positive whole number"
                        : String.format(Locale.ROOT, "a whole number from %,d to %,d", least, most),
                member -> JsonValues.isWhole(member, least, most) ? (Integer) member.intValue() : null);
    }

    /** A number within bounds, both included. */
    public @Nullable Double number(double least, double most) {
        return as(
                () -> "a number from " + JsonValues.plain(least) + " to " + JsonValues.plain(most),
                member -> JsonValues.isWithin(member, least, most) ? (Double) member.doubleValue() : null);
    }

    /** A number above 0 and below 1. */
    public @Nullable Double fraction() {
        return as(
                () -> "a number above 0 and below 1",
                member -> JsonValues.isWithin(member, Double.MIN_VALUE, Math.nextDown(1.0))
                        ? (Double) member.doubleValue()
                        : null);
    }

    /** Above 0: a number of at most 15 digits, or a decimal string of at most 18 digits before and 9 after the point. */
    public @Nullable BigDecimal positive() {
        return as(
                () ->
                        "a positive number (at most 15 digits) or a decimal string (at most 18 digits before the point, 9 after)",
                JsonValues::positive);
    }

    /** ISO 8601: {@code PT24H} or {@code P7D}. */
    public @Nullable Duration duration(Duration least, Duration most) {
        return as(
                () -> "a duration such as PT24H or P7D, from " + DurationText.of(least) + " to "
                        + DurationText.of(most),
                member -> {
                    var value = JsonValues.duration(member.stringValue(""));
                    return value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0 ? null : value;
                });
    }

    /** A day in this or the last century. */
    public @Nullable LocalDate day() {
        return as(() -> "a date such as 2018-10-01, from 1900 on", member -> JsonValues.day(member.stringValue("")));
    }

    /** Its members; null, with a fault, unless it is an object. */
    public @Nullable JsonFields object() {
        var object = as(() -> "an object", member -> member.isObject() ? member : null);
        return object == null ? null : new JsonFields(object, owner.at(name), owner.faults());
    }

    public <T> @Nullable T object(Function<JsonFields, @Nullable T> read) {
        var fields = object();
        return fields == null ? null : read.apply(fields);
    }

    /** Any JSON. */
    public @Nullable JsonNode json() {
        return node;
    }

    /** The elements of an array, in order; none if it is missing or wrong. */
    public List<JsonField> elements(int least, int most) {
        var array = as(
                () -> least == 0
                        ? String.format(Locale.ROOT, "an array of at most %,d elements", most)
                        : String.format(Locale.ROOT, "an array of %,d to %,d elements", least, most),
                member -> member.isArray() && member.size() >= least && member.size() <= most ? member : null);
        return array == null
                ? List.of()
                : IntStream.range(0, array.size())
                        .mapToObj(i -> new JsonField(owner, name + "/" + i, array.get(i)))
                        .toList();
    }

    /** What an array of texts means, each once, without those that are wrong. */
    public <T> List<T> distinct(int least, int most, Function<String, T> parse) {
        return elements(least, most).stream()
                .flatMap(element -> Stream.ofNullable(element.parsed(parse)))
                .distinct()
                .toList();
    }

    /** What an array of objects means, without those that are wrong. */
    public <T> List<T> objects(int least, int most, Function<JsonFields, @Nullable T> read) {
        var values = new ArrayList<T>();
        for (var element : elements(least, most)) {
            var value = element.object(read);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** The members of an object as they are: numbers, strings, flags and lists of them. */
    public Map<String, Object> plainMembers() {
        var members = new LinkedHashMap<String, Object>();
        var object = as(() -> "an object", member -> member.isObject() ? member : null);
        if (object != null) {
            object.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> members.put(member.getKey(), plainOf(member.getValue())));
        }
        return members;
    }

    private static Object plainOf(JsonNode member) {
        if (member.isArray()) {
            return member.valueStream().map(JsonField::plainOf).toList();
        }
        if (member.isNumber()) {
            return member.doubleValue(Double.NaN);
        }
        return member.isBoolean() ? member.booleanValue() : member.isString() ? member.stringValue() : List.of();
    }

    /** A fault at this member. */
    public void fault(String detail) {
        owner.fault(name, detail);
    }

    private <T> @Nullable T as(Supplier<String> expected, Function<JsonNode, @Nullable T> read) {
        if (node == null) {
            return null;
        }
        var value = read.apply(node);
        if (value == null) {
            fault("must be " + expected.get());
        }
        return value;
    }
}
