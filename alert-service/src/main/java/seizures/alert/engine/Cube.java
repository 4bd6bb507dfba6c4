package seizures.alert.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import seizures.alert.rule.Rule;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Series;
import seizures.alert.series.Span;
import seizures.contract.Contribution;
import seizures.detectors.model.Interruption;

/** The facts of one group by the last day, in the port's calendar, on which they can have happened. */
final class Cube {
    private record Part(Fact fact, List<Contribution> goods) {}

    private final NavigableMap<LocalDate, List<Part>> days = new TreeMap<>();

    void add(Fact fact, List<Contribution> goods) {
        days.computeIfAbsent(fact.lastDay(), day -> new ArrayList<>(2)).add(new Part(fact, goods));
    }

    void remove(Fact fact, List<Contribution> goods) {
        days.computeIfPresent(fact.lastDay(), (day, parts) -> {
            parts.remove(new Part(fact, goods));
            return parts.isEmpty() ? null : parts;
        });
    }

    /** Whether it holds such a fact. */
    boolean isOfAny(Predicate<Fact> facts) {
        return days.values().stream().flatMap(List::stream).anyMatch(part -> facts.test(part.fact()));
    }

    /** What of a span is left after so many facts; empty where it holds no more than that. */
    Optional<Span> after(Span span, int most) {
        int count = 0;
        for (var day : days.subMap(span.firstDay(), true, span.lastDay(), true).entrySet()) {
            var start = Span.ofDays(day.getKey(), day.getKey()).from();
            if (count >= most && start.isAfter(span.from())) {
                return Optional.of(new Span(start, span.to()));
            }
            count += day.getValue().size();
        }
        return Optional.empty();
    }

    /** What it holds by now, for another thread. */
    Cube copy() {
        var copy = new Cube();
        days.forEach((day, parts) -> copy.days.put(day, List.copyOf(parts)));
        return copy;
    }

    /** What a rule sees of it. */
    Series series(Rule rule) {
        return (first, last) -> {
            var points = new ArrayList<Point>();
            for (var parts : days.subMap(first, true, last, true).values()) {
                Interruption.check();
                for (var part : parts) {
                    var taken = rule.taken(part.fact(), part.goods());
                    if (!taken.isEmpty() && rule.when().looksAt(part.fact())) {
                        points.add(new Point(part.fact(), taken, rule.measure().amount(part.fact(), taken)));
                    }
                }
            }
            return points;
        };
    }
}
