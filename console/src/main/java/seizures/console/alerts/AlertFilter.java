package seizures.console.alerts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import seizures.console.page.Dimensions;
import seizures.console.page.Query;

/**
 * Which alerts are listed, as the address holds it.
 *
 * @param question the parameters of {@code /v1/alerts}
 */
record AlertFilter(Query question) {
    /** What people did, and what an alert rests on. */
    private static final List<String> HANDLING = List.of("open", "acknowledged", "outcome", "assignee", "seizure");

    private static final List<String> KNOWN = Stream.of(
                    List.of("state", "severity", "rule", "since", "before"), HANDLING, Dimensions.ALL)
            .flatMap(List::stream)
            .toList();
    /** Those that are always shown. */
    private static final List<String> SHOWN =
            List.of("state", "severity", "rule", "before", "substance", "port", "country");

    private static final String PAGE = "50";

    static AlertFilter of(MultiValueMap<String, String> parameters) {
        return new AlertFilter(new Query(KNOWN, parameters));
    }

    public String first(String name) {
        return question.first(name, "");
    }

    /** Whether one of those is set that are not always shown. */
    public boolean hasMore() {
        return question.hasAny(
                KNOWN.stream().filter(name -> !SHOWN.contains(name)).toList());
    }

    public boolean has(String name, String value) {
        return question.has(name, value);
    }

    String api() {
        return question.address("/v1/alerts") + (question.hasAny(KNOWN) ? "&" : "?") + "limit=" + PAGE;
    }

    public String after(String next) {
        return question.with("before", next).address("/alerts");
    }
}
