package seizures.alert.kind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import seizures.alert.series.Span;

/**
 * Stretches of time of one length side by side, from the start of a span on, as many as it holds.
 *
 * @param length of each, in whole seconds
 */
record TimeBlocks(Span span, Duration length) {
    private long seconds(Instant time) {
        return Duration.between(span.from(), time).toSeconds();
    }

    int size() {
        return (int) (seconds(span.to()) / length.toSeconds());
    }

    boolean contains(Instant time) {
        return !time.isBefore(span.from()) && time.isBefore(span.to());
    }

    Span at(Instant time) {
        var from = span.from().plusSeconds(seconds(time) / length.toSeconds() * length.toSeconds());
        return new Span(from, from.plus(length));
    }

    /** How many lie wholly inside one of some stretches of the span. */
    int countIn(List<Span> stretches) {
        return (int) stretches.stream()
                .mapToLong(stretch -> Math.max(
                        0,
                        seconds(stretch.to()) / length.toSeconds()
                                - Math.ceilDiv(seconds(stretch.from()), length.toSeconds())))
                .sum();
    }
}
