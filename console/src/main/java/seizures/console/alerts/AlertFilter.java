package seizures.console.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which alerts are listed, as the address holds it: the parameters of {@code /v1/alerts}. */
final class AlertFilter {
    private static final List<String> KNOWN =
            List.of("state", "severity", "rule", "country", "region", "port", "agency", "substance", "since", "before");
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

    /** The same filter for the stream of changes. */
    public String streamed() {
        var filter = new LinkedMultiValueMap<>(values);
        filter.remove("before");
        return address("/v1/alerts/stream", filter, null, null);
    }

    private static String address(
            String path, MultiValueMap<String, String> parameters, @Nullable String name, @Nullable String value) {
        var address = UriComponentsBuilder.fromPath(path).queryParams(parameters);
        if (name != null) {
            address.queryParam(name, value);
        }
        return address.encode().build().toUriString().replace("+", "%2B");
    }
}
