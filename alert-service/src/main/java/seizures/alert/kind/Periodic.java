package seizures.alert.kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.series.Fact;
import seizures.alert.series.Series;
import seizures.alert.series.Span;

/** A kind that looks at the periods of the calendar that are complete, each in the light of all those before. */
sealed interface Periodic extends Kind permits Trend, Shift, Silence, Highest {
    CalendarWindow bucket();

    /** What happened before is no part of the series. */
    LocalDate since();

    /** How long after its end a period is taken for reported. */
    Duration completeAfter();

    /** Its periods that are complete by then. */
    default Buckets buckets(Series series, Instant now) {
        return Buckets.of(series, bucket(), since(), seenUntil(now));
    }

    /** From its own period on, what is usual is another thing. */
    @Override
    default Span reach(Fact fact) {
        return bucket().of(fact)
                .map(period -> new Span(period.from(), Span.ALL.to()))
                .orElse(new Span(fact.first(), fact.first()));
    }

    /** The next period may go on with it, or end it. */
    @Override
    default Span reach(Span window) {
        return new Span(window.from(), bucket().after(window).to());
    }

    @Override
    default boolean edgesMove() {
        return true;
    }

    @Override
    default boolean readsCoverage() {
        return true;
    }

    @Override
    default boolean waits() {
        return true;
    }

    @Override
    default Optional<Span> elapsed(Instant before, Instant now) {
        return bucket().completed(before, now, completeAfter());
    }

    @Override
    default Instant seenUntil(Instant now) {
        return bucket().completeAt(now, completeAfter());
    }
}
