package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Span;

/** Walks along a sum that changes at instants, and finds the stretches in which it is too high. */
final class Sweep {
    /** @param highest the largest sum in it */
    record Stretch(Span window, BigDecimal highest) {}

    private final Span span;
    private final BigDecimal value;
    private final BigDecimal clearBelow;
    private final Duration holdFor;
    private final NavigableMap<Instant, BigDecimal> sums;
    private final List<Stretch> stretches = new ArrayList<>();

    private @Nullable Instant start;
    private @Nullable Instant below;
    private BigDecimal highest = BigDecimal.ZERO;

    Sweep(
            Span span,
            BigDecimal value,
            BigDecimal clearBelow,
            Duration holdFor,
            NavigableMap<Instant, BigDecimal> sums) {
        this.span = span;
        this.value = value;
        this.clearBelow = clearBelow;
        this.holdFor = holdFor;
        this.sums = sums;
    }

    /** In order. At the start of the span none is going on; the sums end at zero, so that each has an end. */
    List<Stretch> stretches() {
        var before = sums.lowerEntry(span.from());
        if (before != null) {
            step(span.from(), before.getValue());
        }
        sums.tailMap(span.from(), true).forEach(this::step);
        end();
        return stretches;
    }

    private void step(Instant at, BigDecimal sum) {
        if (below != null && !at.isBefore(below.plus(holdFor))) {
            end();
        }
        if (start == null && sum.compareTo(value) >= 0) {
            start = at;
        }
        if (start != null) {
            highest = highest.max(sum);
            boolean isBelow = sum.compareTo(clearBelow) < 0;
            below = isBelow ? below == null ? at : below : null;
        }
    }

    private void end() {
        if (start != null && below != null) {
            stretches.add(new Stretch(new Span(start, below), highest));
        }
        start = null;
        below = null;
        highest = BigDecimal.ZERO;
    }
}
