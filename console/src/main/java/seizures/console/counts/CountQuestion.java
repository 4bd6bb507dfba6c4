package seizures.console.counts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.console.page.Dimensions;

/**
 * A question about counts as its address holds it: parameters of {@code /v1/dose-counts}, and how the answer is shown
 * ({@code show}, {@code unit}, {@code chart}). Unknown and empty parameters are left out, the rest keeps one order, so that
 * the same question has the same address.
 */
public final class CountQuestion {
    private static final List<String> ASKED =
            List.of("from", "to", "bucket", "group", "method", "calendar", "knownAt", "overlap");
    private static final Set<String> SHOWN = Set.of("show", "unit", "chart");

    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    public CountQuestion(MultiValueMap<String, String> parameters) {
        Dimensions.ALL.forEach(name -> take(name, parameters));
        ASKED.forEach(name -> take(name, parameters));
        List.of("show", "unit", "chart").forEach(name -> take(name, parameters));
    }

    private void take(String name, MultiValueMap<String, String> parameters) {
        parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> SHOWN.contains(name)
                        ? Stream.of(value)
                        : Stream.of(StringUtils.commaDelimitedListToStringArray(value)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .forEach(value -> values.add(name, value));
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Several values as a form shows them. */
    public String joined(String name) {
        return String.join(", ", all(name));
    }

    public @Nullable String first(String name) {
        return values.getFirst(name);
    }

    public String first(String name, String otherwise) {
        var value = values.getFirst(name);
        return value == null ? otherwise : value;
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Whether one of them is set. */
    public boolean hasAny(List<String> any) {
        return any.stream().anyMatch(values::containsKey);
    }

    public String unit() {
        return "lb".equals(first("unit")) ? "lb" : "kg";
    }

    /** What the chart shows: {@code doses}, {@code mass} or {@code seizures}. */
    public String show() {
        String show = first("show", "doses");
        return Set.of("doses", "mass", "seizures").contains(show) ? show : "doses";
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The same question with another value of one parameter; none where it is null. */
    public CountQuestion with(String name, @Nullable String value) {
        return with(name, value == null ? List.of() : List.of(value));
    }

    public CountQuestion with(String name, List<String> newValues) {
        var changed = new LinkedMultiValueMap<>(values);
        if (newValues.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, newValues);
        }
        return new CountQuestion(changed);
    }

    /** The question behind one row: its bucket and its group alone. */
    public CountQuestion narrowedTo(CountAnswer.Row row) {
        var narrowed = this;
        var period = BucketPeriod.of(row.bucket());
        if (period != null) {
            narrowed = narrowed.with("from", period.from()).with("to", period.to());
        }
        for (var part : row.group().entrySet()) {
            narrowed = narrowed.with(part.getKey(), part.getValue());
        }
        return narrowed;
    }

    /** The filters that are set, in the order of the form. */
    public Map<String, List<String>> filters() {
        var filters = new LinkedHashMap<String, List<String>>();
        Dimensions.ALL.stream().filter(values::containsKey).forEach(name -> filters.put(name, all(name)));
        return filters;
    }

    /** Filters and period as the address has them: {@code substance fentanyl; from 2023-10; to 2024-08}. */
    public String words() {
        return Stream.concat(Dimensions.ALL.stream(), Stream.of("from", "to"))
                .filter(values::containsKey)
                .map(name -> name + " " + joined(name))
                .collect(Collectors.joining("; "));
    }

    /** Its address here. */
    public String page() {
        return address("/counts", values);
    }

    /** The seizures that are counted, one by one. */
    public String records() {
        return address("/records", with("bucket", List.of()).with("group", List.of()).values);
    }

    /** What the stats-service is asked. */
    public String api() {
        return address("/v1/dose-counts", asked());
    }

    /** The same question as its stream. */
    public String streamed() {
        var asked = asked();
        asked.remove("knownAt");
        return address("/v1/dose-counts/stream", asked);
    }

    /** The same as a picture, {@code svg} or {@code png}; null where the stats-service draws none of it. */
    public @Nullable String picture(String ending) {
        var asked = asked();
        if (all("group").size() > 1 || asked.containsKey("overlap")) {
            return null;
        }
        asked.set("measure", show());
        return address("/api/stats/v1/dose-counts/chart." + ending, asked);
    }

    private MultiValueMap<String, String> asked() {
        var asked = new LinkedMultiValueMap<>(values);
        SHOWN.forEach(asked::remove);
        return asked;
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString()
                .replace("+", "%2B");
    }
}
