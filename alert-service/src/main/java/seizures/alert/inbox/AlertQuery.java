package seizures.alert.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.alert.about.AlertAudience;
import seizures.alert.about.AlertValues;
import seizures.alert.about.RuleDefinitions;
import seizures.commons.request.QueryFields;
import seizures.commons.request.TimeText;
import seizures.contract.AlertState;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;

/**
 * Which alerts are asked for. Of several values of one parameter any will do; all parameters must fit.
 *
 * @param about values by dimension: of the alert's group, or else of what its rule selects
 * @param handling what people did about it, and what it rests on
 * @param since when its newest version was written, at the earliest
 * @param limit at most so many, 1 to 1000
 * @param before the place after which, going back, the page starts
 */
record AlertQuery(
        Set<String> rules,
        Set<AlertState> states,
        Set<Severity> severities,
        Map<Dimension, Set<String>> about,
        Handling handling,
        @Nullable Instant since,
        int limit,
        @Nullable Long before) {
    private static final int MOST = 1000;
    private static final int USUALLY = 100;
    private static final List<String> PARAMETERS = Stream.of(
                    Stream.of("rule", "state", "severity", "since", "limit", "before"),
                    Handling.PARAMETERS.stream(),
                    Stream.of(Dimension.values()).map(Dimension::word))
            .flatMap(names -> names)
            .toList();

    /** What is wrong is collected in the query. */
    static AlertQuery parse(QueryFields query) {
        query.refuseUnknown(PARAMETERS);
        var rules = Set.copyOf(query.all("rule"));
        var states = any(query, "state", List.of(AlertState.values()), AlertState::name);
        var severities = any(query, "severity", List.of(Severity.values()), Severity::word);
        var since = query.parsed("since", TimeText::instant).orElse(null);
        int limit = query.whole("limit", 1, MOST, USUALLY);
        var before = query.parsed("before", AlertQuery::place).orElse(null);
        var about = new EnumMap<Dimension, Set<String>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            if (query.names().contains(dimension.word())) {
                about.put(dimension, values(dimension, query));
            }
        }
        return new AlertQuery(rules, states, severities, about, Handling.parse(query), since, limit, before);
    }

    private static <T> Set<T> any(QueryFields query, String name, List<T> values, Function<T, String> word) {
        return Set.copyOf(query.anyOf(name, values, word));
    }

    private static Long place(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("must be the next of a page");
        }
        return Long.valueOf(text);
    }

    private boolean takes(AlertSummary alert, RuleDefinitions definitions) {
        return (rules.isEmpty() || rules.contains(alert.ruleId()))
                && (states.isEmpty() || states.contains(alert.state()))
                && (severities.isEmpty() || severities.contains(alert.severity()))
                && (since == null || !alert.writtenAt().isBefore(since))
                && (about.isEmpty() || isAbout(definitions.valuesOf(alert.ruleId(), alert.group())));
    }

    /** An alert without a value in a dimension that is asked for does not match, as in a filter of a subscription. */
    private boolean isAbout(AlertValues values) {
        return about.entrySet().stream()
                .allMatch(wanted -> values.in(wanted.getKey()).stream().anyMatch(wanted.getValue()::contains));
    }

    private static Set<String> values(Dimension dimension, QueryFields query) {
        return query.all(dimension.word()).stream()
                .flatMap(text -> dimension.split(text).stream())
                .flatMap(text -> query.take(dimension.word(), () -> dimension.parse(text)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Faults of rules that there never were. */
    AlertQuery known(RuleDefinitions definitions, QueryFields query) {
        rules.stream()
                .filter(rule -> !definitions.knows(rule))
                .sorted()
                .forEach(rule -> query.fault("rule", "unknown rule \"" + rule + "\""));
        return this;
    }

    /** For a narrowed audience, {@code agency} says whom it sees and not what the series are grouped by. */
    AlertQuery asked(AlertAudience audience) {
        if (audience.agencies().isEmpty()) {
            return this;
        }
        var other = new HashMap<>(about);
        other.remove(Dimension.AGENCY);
        return new AlertQuery(rules, states, severities, other, handling, since, limit, before);
    }

    boolean takes(AlertSummary alert, AlertAudience audience, Acts acts) {
        return takes(alert, audience.rules())
                && handling.takes(alert, acts)
                && (audience.agencies().isEmpty() || audience.sees(AlertList.alert(alert)));
    }

    List<AlertSummary> of(AlertList alerts, AlertAudience audience, Acts acts) {
        var page = new ArrayList<AlertSummary>();
        for (var alert : before == null ? alerts.all() : alerts.before(before)) {
            if (page.size() == limit) {
                break;
            }
            if (takes(alert, audience, acts)) {
                page.add(alert);
            }
        }
        return page;
    }
}
