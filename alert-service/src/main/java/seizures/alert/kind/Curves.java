package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.series.Curve;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.domain.registry.FiscalCalendar;

/** Sums by periods around an alert, to be drawn. */
final class Curves {
    static final int PERIODS_BEFORE = 36;
    static final int PERIODS_AFTER = 12;
    private static final CalendarWindow MONTHS = new CalendarWindow(
            CalendarWindow.Unit.MONTH, FiscalCalendar.find("US").orElseThrow());

    private Curves() {}

    /** For kinds that have nothing better. */
    static Curve byMonth(Question question) {
        return byPeriod(question, MONTHS, null);
    }

    /** From the first period that holds anything, up to now. */
    static Curve byPeriod(Question question, CalendarWindow window, @Nullable BigDecimal limit) {
        var drawn = around(question.span(), window);
        var held = new TreeMap<Instant, List<Point>>();
        for (var point : question.series().between(drawn.firstDay(), drawn.lastDay())) {
            window.of(point.fact())
                    .ifPresent(period -> held.computeIfAbsent(period.from(), from -> new ArrayList<>())
                            .add(point));
        }
        var parts = new ArrayList<Curve.Part>();
        var first = held.isEmpty() || held.firstKey().isAfter(question.span().from())
                ? question.span().from()
                : held.firstKey();
        for (var period = window.around(new Span(first, first).firstDay());
                !period.to().isAfter(drawn.to());
                period = window.after(period)) {
            if (period.from().isBefore(question.now())) {
                var sum = Sums.of(held.getOrDefault(period.from(), List.of()));
                parts.add(new Curve.Part(period, question.measure().shown(sum), null, limit));
            }
        }
        return new Curve(Curve.Shape.PERIODS, question.measure().unit(), parts)
                .withUnreported(unreported(question, window, parts));
    }

    /** Among what is drawn, as far as it is over. */
    static List<Span> unreported(Question question, CalendarWindow window, List<Curve.Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var drawn = parts.getFirst().span().and(parts.getLast().span());
        var end = window.completeAt(question.now(), Duration.ZERO);
        return drawn.from().isBefore(end)
                ? KnownPeriods.within(
                                question.about(new Span(drawn.from(), end.isBefore(drawn.to()) ? end : drawn.to())),
                                window,
                                fact -> window.of(fact).isPresent())
                        .gaps()
                : List.of();
    }

    /** Whole periods: those of the alert, and so many before and after. */
    static Span around(Span alert, CalendarWindow window) {
        var first = window.around(alert.firstDay());
        var last = window.around(alert.lastDay());
        for (int i = 0; i < PERIODS_BEFORE; i++) {
            first = window.around(first.firstDay().minusDays(1));
        }
        for (int i = 0; i < PERIODS_AFTER; i++) {
            last = window.after(last);
        }
        return first.and(last);
    }
}
