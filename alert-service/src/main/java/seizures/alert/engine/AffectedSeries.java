package seizures.alert.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.alert.series.Span;

/** What a change touches: series, each with the stretch of time that can change and the screens that tell whether. */
record AffectedSeries(Map<SeriesKey, Stretch> series) {
    /**
     * @param screens nothing where the kind has none
     * @param amount of all that has come or gone there
     */
    record Stretch(Span span, Optional<Set<Span>> screens, BigDecimal amount) {
        private Stretch and(Stretch other) {
            return new Stretch(
                    span.and(other.span),
                    screens.flatMap(own -> other.screens.map(others -> {
                        var all = new LinkedHashSet<>(own);
                        all.addAll(others);
                        return all;
                    })),
                    amount.add(other.amount));
        }
    }

    AffectedSeries() {
        this(new LinkedHashMap<>());
    }

    void add(SeriesKey key, Span span, Optional<List<Span>> screens, BigDecimal amount) {
        series.merge(key, new Stretch(span, screens.map(LinkedHashSet::new), amount), Stretch::and);
    }
}
