package seizures.alert.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.alert.rule.Dimension;
import seizures.contract.AlertState;
import seizures.contract.Severity;

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

    /** @param errors filled with what is wrong, each with its parameter */
    static AlertQuery parse(Map<String, List<String>> parameters, List<Map<String, String>> errors) {
        var left = new HashMap<>(parameters);
        var rules = Set.copyOf(taken(left, "rule"));
        var states = all(taken(left, "state"), errors, "state", AlertQuery::state);
        var severities = all(taken(left, "severity"), errors, "severity", AlertQuery::severity);
        var since = one(taken(left, "since"), errors, "since", AlertQuery::instant);
        var limit = one(taken(left, "limit"), errors, "limit", AlertQuery::limit);
        var before = one(taken(left, "before"), errors, "before", AlertQuery::place);
        var group = new HashMap<String, Set<String>>();
        for (var dimension : Dimension.values()) {
            if (left.containsKey(dimension.word())) {
                group.put(dimension.word(), Set.copyOf(taken(left, dimension.word())));
            }
        }
        left.keySet().stream().sorted().forEach(name -> errors.add(error(name, "is not known here")));
        return new AlertQuery(rules, states, severities, group, since, limit == null ? USUALLY : limit, before);
    }

    boolean takes(AlertSummary alert) {
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

    private static List<String> taken(Map<String, List<String>> left, String name) {
        var values = left.remove(name);
        return values == null ? List.of() : values;
    }

    private static <T> Set<T> all(
            List<String> texts, List<Map<String, String>> errors, String name, Function<String, Optional<T>> parse) {
        return texts.stream()
                .flatMap(text -> parsed(text, errors, name, parse))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> @Nullable T one(
            List<String> texts, List<Map<String, String>> errors, String name, Function<String, Optional<T>> parse) {
        if (texts.size() > 1) {
            errors.add(error(name, "is there more than once"));
        }
        return texts.isEmpty()
                ? null
                : parsed(texts.getFirst(), errors, name, parse).findFirst().orElse(null);
    }

    private static <T> Stream<T> parsed(
            String text, List<Map<String, String>> errors, String name, Function<String, Optional<T>> parse) {
        var value = parse.apply(text);
        if (value.isEmpty()) {
            errors.add(error(name, WORDS.getOrDefault(name, "is not understood")));
        }
        return value.stream();
    }

    private static final Map<String, String> WORDS = Map.of(
            "state", "is none of PENDING, FIRING, RESOLVED, WITHDRAWN",
            "severity", "is none of info, warning, critical",
            "since", "is no time such as 2024-03-15T00:00:00Z",
            "limit", "is no whole number from 1 to " + MOST,
            "before", "is no place that a page gave as next");

    private static Map<String, String> error(String parameter, String detail) {
        return Map.of("parameter", parameter, "detail", detail);
    }

    private static Optional<AlertState> state(String name) {
        return Stream.of(AlertState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<Severity> severity(String word) {
        return Stream.of(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> limit(String text) {
        return place(text).filter(number -> number >= 1 && number <= MOST).map(Long::intValue);
    }

    private static Optional<Long> place(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    List<AlertSummary> of(AlertList alerts) {
        var page = new ArrayList<AlertSummary>();
        for (var alert : before == null ? alerts.all() : alerts.before(before)) {
            if (page.size() == limit) {
                break;
            }
            if (takes(alert)) {
                page.add(alert);
            }
        }
        return page;
    }
}
