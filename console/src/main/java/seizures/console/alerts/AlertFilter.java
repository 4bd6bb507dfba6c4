package seizures.console.alerts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.console.page.Dimensions;

/** Which alerts are listed, as the address holds it: the parameters of {@code /v1/alerts}. */
final class AlertFilter {
    /** What people did, and what an alert rests on. */
    private static final List<String> HANDLING = List.of("open", "acknowledged", "outcome", "assignee", "seizure");

    private static final List<String> KNOWN = Stream.of(
                    List.of("state", "severity", "rule", "since", "before"), HANDLING, Dimensions.ALL)
            .flatMap(List::stream)
            .toList();
    private static final String PAGE = "50";

    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    AlertFilter(MultiValueMap<String, String> parameters) {
        KNOWN.forEach(name -> parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(value -> values.add(name, value)));
    }

    public String first(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }

    /** Whether one of those is set that are not always shown. */
    public boolean hasMore() {
        return values.keySet().stream()
                .anyMatch(name -> HANDLING.contains(name)
                        || name.equals("since")
                        || (Dimensions.ALL.contains(name)
                                && !List.of("substance", "port", "country").contains(name)));
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    String api() {
        return address("/v1/alerts", values, "limit", PAGE);
    }

    public String after(String next) {
        var page = new LinkedMultiValueMap<>(values);
        page.remove("before");
        return address("/alerts", page, "before", next);
    }

    private static String address(String path, MultiValueMap<String, String> parameters, String name, String value) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters)
                .queryParam(name, value)
                .encode()
                .build()
                .toUriString()
                .replace("+", "%2B");
    }
}
