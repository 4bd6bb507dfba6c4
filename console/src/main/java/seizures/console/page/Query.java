package seizures.console.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of an address that a page knows. Empty ones are left out and the rest keeps one order, so that the same question
 * has the same address.
 */
public final class Query {
    private final List<String> names;
    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    public Query(List<String> names, MultiValueMap<String, String> parameters) {
        this.names = names;
        names.forEach(name -> parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(StringUtils.commaDelimitedListToStringArray(value)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .forEach(value -> values.add(name, value)));
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Several values as a form shows them. */
    public String joined(String name) {
        return String.join(", ", all(name));
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

    /** The same with one value of a parameter. */
    public Query with(String name, String value) {
        var changed = new LinkedMultiValueMap<>(values);
        changed.set(name, value);
        return new Query(names, changed);
    }

    /** The same, with these values where the address has none. */
    public Query orElse(Map<String, String> defaults) {
        var completed = new LinkedMultiValueMap<>(values);
        defaults.forEach((name, value) -> completed.putIfAbsent(name, List.of(value)));
        return new Query(names, completed);
    }

    /** Each parameter with its values, but how much of a list is shown: {@code state FIRING; port UNLOCODE:USLRD}. */
    public String words() {
        return names.stream()
                .filter(name -> values.containsKey(name) && !name.equals("limit"))
                .map(name -> name + " " + joined(name))
                .collect(Collectors.joining("; "));
    }

    /** The address under this path that asks for it. */
    public String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(values)
                .encode()
                .build()
                .toUriString()
                .replace("+", "%2B");
    }
}
