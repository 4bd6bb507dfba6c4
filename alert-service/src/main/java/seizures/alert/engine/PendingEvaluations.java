package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.alert.message.ChangeReason;
import seizures.alert.series.Span;

/** The series that wait for the next tick, each once with all that waits of it; kept in a store, so that a restart goes on. */
final class PendingEvaluations {
    private final KeyedStore<PendingEvaluation> store;
    private final Map<SeriesKey, PendingEvaluation> waiting = new LinkedHashMap<>();

    PendingEvaluations(KeyedStore<PendingEvaluation> store) {
        this.store = store;
        store.forEach((id, series) -> waiting.put(series.key(), series));
    }

    boolean contains(SeriesKey key) {
        return waiting.containsKey(key);
    }

    /** @param cause where it is not reports alone */
    void add(SeriesKey key, Span span, Instant at, @Nullable ChangeReason cause) {
        var more = new PendingEvaluation(key.ruleId(), key.group().names(), span, 1, at, cause);
        store.put(key.text(), waiting.merge(key, more, PendingEvaluation::and));
    }

    /** The span, widened by what waits of the series, which waits no more. */
    Span take(SeriesKey key, Span span) {
        var due = waiting.remove(key);
        if (due == null) {
            return span;
        }
        store.remove(key.text());
        return span.and(due.span());
    }

    void forget(String ruleId) {
        for (var key : List.copyOf(waiting.keySet())) {
            if (key.ruleId().equals(ruleId)) {
                take(key, Span.ALL);
            }
        }
    }

    /** All that waits now, one series of each rule after the other, so that each rule goes on however much waits of another. */
    Iterator<PendingEvaluation> inTurn() {
        Queue<ArrayDeque<PendingEvaluation>> turns = new ArrayDeque<>(waiting.values().stream()
                .collect(Collectors.groupingBy(
                        PendingEvaluation::ruleId, LinkedHashMap::new, Collectors.toCollection(ArrayDeque::new)))
                .values());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !turns.isEmpty();
            }

            @Override
            public PendingEvaluation next() {
                var ofRule = turns.remove();
                var next = ofRule.remove();
                if (!ofRule.isEmpty()) {
                    turns.add(ofRule);
                }
                return next;
            }
        };
    }
}
