package seizures.alert.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.alert.about.AlertAudience;
import seizures.commons.request.QueryFields;
import seizures.contract.AlertState;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;

/**
 * Which alerts are asked for. Of several values of one parameter any will do; all parameters must fit.
 *
 * @param group values by dimension
 * @param limit at most so many, 1 to 1000
 * @param before the place after which, going back, the page starts
 */
record AlertQuery(
        Set<String> rules,
        Set<AlertState> states,
        Set<Severity> severities,
        Map<String, Set<String>> group,
        @Nullable Instant since,
        int limit,
        @Nullable Long before) {
    private static final int MOST = 1000;
    private static final int USUALLY = 100;
    private static final List<String> PARAMETERS = Stream.concat(
                    Stream.of("rule", "state", "severity", "since", "limit", "before"),
                    Stream.of(Dimension.values()).map(Dimension::word))
            .toList();

    /** What is wrong is collected in the query. */
    static AlertQuery parse(QueryFields query) {
        query.refuseUnknown(PARAMETERS);
        var rules = Set.copyOf(query.all("rule"));
        var states = any(query, "state", List.of(AlertState.values()), AlertState::name);
        var severities = any(query, "severity", List.of(Severity.values()), Severity::word);
        var since = query.parsed("since", AlertQuery::instant).orElse(null);
        int limit = query.whole("limit", 1, MOST, USUALLY);
        var before = query.parsed("before", AlertQuery::place).orElse(null);
        var group = new HashMap<String, Set<String>>();
        for (var dimension : Dimension.values()) {
            if (query.names().contains(dimension.word())) {
                group.put(dimension.word(), values(dimension, query));
            }
        }
        return new AlertQuery(rules, states, severities, group, since, limit, before);
    }

    private static <T> Set<T> any(QueryFields query, String name, List<T> values, Function<T, String> word) {
        return Set.copyOf(query.anyOf(name, values, word));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time such as 2024-03-15T00:00:00Z", e);
        }
    }

    private static Long place(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("must be the next of a page");
        }
        return Long.valueOf(text);
    }

    private boolean takes(AlertSummary alert) {
        return (rules.isEmpty() || rules.contains(alert.ruleId()))
                && (states.isEmpty() || states.contains(alert.state()))
                && (severities.isEmpty() || severities.contains(alert.severity()))
                && (since == null || !alert.updatedAt().isBefore(since))
                && group.entrySet().stream().allMatch(wanted -> takes(alert, wanted));
    }

    private static boolean takes(AlertSummary alert, Map.Entry<String, Set<String>> wanted) {
        var value = alert.group().get(wanted.getKey());
        return value != null && wanted.getValue().contains(value);
    }

    private static Set<String> values(Dimension dimension, QueryFields query) {
        return query.all(dimension.word()).stream()
                .flatMap(text -> dimension.split(text).stream())
                .flatMap(text -> query.take(dimension.word(), () -> dimension.parse(text)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For a narrowed audience, {@code agency} says whom it sees and not what the series are grouped by. */
    AlertQuery asked(AlertAudience audience) {
        if (audience.agencies().isEmpty()) {
            return this;
        }
        var other = new HashMap<>(group);
        other.remove(Dimension.AGENCY.word());
        return new AlertQuery(rules, states, severities, other, since, limit, before);
    }

    boolean takes(AlertSummary alert, AlertAudience audience) {
        return takes(alert) && (audience.agencies().isEmpty() || audience.sees(AlertList.alert(alert)));
    }

    List<AlertSummary> of(AlertList alerts, AlertAudience audience) {
        var page = new ArrayList<AlertSummary>();
        for (var alert : before == null ? alerts.all() : alerts.before(before)) {
            if (page.size() == limit) {
                break;
            }
            if (takes(alert, audience)) {
                page.add(alert);
            }
        }
        return page;
    }
}
