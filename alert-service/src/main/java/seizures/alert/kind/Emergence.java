package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.Sightings.Sighting;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.measure.Trait;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Series;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.JsonFields;
import seizures.contract.SeizureId;
import seizures.domain.dimension.Dimension;

/**
 * {@code EMERGENCE}: a substance, a combination, a route … is seen in a period and was not in the periods before, ever
 * or for so many of them.
 *
 * @param period of months, so that every report lies in one
 * @param lookBack periods in which it must not have been seen; a period with fewer of them before is not looked at
 * @param since the day from which all is reported; without it the first period of the series
 */
record Emergence(Trait of, CalendarWindow period, int lookBack, Optional<LocalDate> since, Duration holdFor)
        implements Kind {
    private static final int USUAL_LOOK_BACK = 24;
    private static final int LONGEST_LOOK_BACK = 240;
    /** A day or a week would leave out what is known to a month alone. */
    private static final List<String> PERIODS = List.of("MONTH", "QUARTER", "FISCAL_YEAR");

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var of = fields.required("of").oneOf(List.of(Trait.values()), Trait::word);
        var period = fields.has("period")
                ? fields.required("period").word(PERIODS, word -> KindFields.period(word, PERIODS))
                : new CalendarWindow(CalendarWindow.Unit.MONTH, KindFields.US);
        var lookBack = KindFields.whole(fields, "lookBack", 1, LONGEST_LOOK_BACK, USUAL_LOOK_BACK);
        var since = fields.has("since")
                ? Optional.ofNullable(fields.required("since").day())
                : Optional.<LocalDate>empty();
        var holdFor = KindFields.holdFor(fields);
        return of == null || period == null || lookBack == null || holdFor == null
                ? null
                : new Emergence(of, period, lookBack, since, holdFor);
    }

    /** From its own period on, it can be the one seen before. */
    @Override
    public Span reach(Fact fact) {
        return new Span(period.of(fact).orElseThrow().from(), Span.ALL.to());
    }

    @Override
    public Span reach(Span window) {
        return window;
    }

    @Override
    public boolean addsUp() {
        return false;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public boolean readsCoverage() {
        return true;
    }

    @Override
    public boolean looksAround() {
        return true;
    }

    @Override
    public List<Episode> episodes(Question question) {
        var seen = seen(question.series(), question.measure());
        var around = seen(question.around(), question.measure());
        var first = since.or(() ->
                Stream.of(seen, around).flatMap(each -> first(each).stream()).min(LocalDate::compareTo));
        var episodes = new ArrayList<Episode>();
        first.ifPresent(day -> {
            var start = period.around(day).firstDay();
            var from = start.isBefore(day) ? period.after(period.around(day)).firstDay() : start;
            var before = PeriodsBefore.of(question, period, from);
            seen.forEach((value, own) -> {
                var sightings = new Sightings(own, around.getOrDefault(value, new TreeMap<>()));
                emerged(value, sightings, before, question, episodes);
            });
        });
        return episodes;
    }

    /** What was seen of each value, by the first day of the period; also what has been taken back since. */
    private Map<String, TreeMap<LocalDate, Sighting>> seen(Series series, Measure measure) {
        var seen = new HashMap<String, TreeMap<LocalDate, Sighting>>();
        for (var point : series.between(Span.ALL.firstDay(), Span.ALL.lastDay())) {
            var day = period.of(point.fact()).orElseThrow().firstDay();
            of.of(point.fact(), point.goods()).forEach((value, goods) -> {
                var sighting = seen.computeIfAbsent(value, unseen -> new TreeMap<>())
                        .computeIfAbsent(day, unseen -> new Sighting());
                var count = BigDecimal.valueOf(point.fact().eventCount());
                sighting.seizures().add(new Point(point.fact(), goods, count));
                sighting.measured().add(new Point(point.fact(), goods, measure.amount(point.fact(), goods)));
            });
        }
        return seen;
    }

    private static Optional<LocalDate> first(Map<String, TreeMap<LocalDate, Sighting>> seen) {
        return seen.values().stream()
                .flatMap(sightings -> sightings.entrySet().stream())
                .filter(sighting -> sighting.getValue().stands())
                .map(Map.Entry::getKey)
                .min(LocalDate::compareTo);
    }

    private void emerged(
            String value, Sightings sightings, PeriodsBefore before, Question question, List<Episode> episodes) {
        LocalDate last = null;
        for (var day : sightings.days()) {
            boolean isHere = Sightings.stands(sightings.own(), day);
            var window = period.around(day);
            if (isHere && window.overlaps(question.span())) {
                var since = before.back(day, lookBack);
                if (since.isPresent() && (last == null || last.isBefore(since.get()))) {
                    var newSince = new Since(since.get(), last, before);
                    episodes.add(episode(value, window, newSince, sightings, question.measure()));
                }
            }
            if (isHere || Sightings.stands(sightings.around(), day)) {
                last = day;
            }
        }
    }

    /**
     * What makes a value new in a period.
     *
     * @param from the first day that was looked back upon
     * @param last when it was seen before, if ever
     */
    private record Since(LocalDate from, @Nullable LocalDate last, PeriodsBefore before) {}

    private Episode episode(String value, Span window, Since since, Sightings sightings, Measure measure) {
        var day = window.firstDay();
        var sighting = sightings.own().getOrDefault(day, new Sighting());
        var raisedAt = sightings
                .between(since.from(), day)
                .map(gone -> Sums.fallen(BigDecimal.ZERO, gone.seizures()))
                .reduce(since.before().knownAt(since.from(), day), (a, b) -> b.isAfter(a) ? b : a);
        var reached = Sums.reached(BigDecimal.ONE, sighting.seizures());
        return Episode.of(
                        key(value, window),
                        window,
                        measure.shown(Sums.of(sighting.measured())),
                        BigDecimal.ZERO,
                        null,
                        null,
                        Sums.largestFirst(sighting.seizures()),
                        raisedAt.isAfter(reached) ? raisedAt : reached,
                        null,
                        List.of(of.word() + " " + value + ground(since, day)),
                        sighting.seizures())
                .about(value);
    }

    private String ground(Since since, LocalDate day) {
        var from = since.last() == null ? since.before().start() : since.last();
        int skipped = since.before().skipped(from, day);
        return (since.last() == null
                        ? " is seen for the first time since "
                        : " is seen again, for the first time since ")
                + period.name(period.around(from))
                + (skipped == 0
                        ? ""
                        : "; nothing was reported for " + skipped + " "
                                + (skipped == 1 ? period.singular() : period.plural()) + " between");
    }

    /** What was seen of the value, from the periods in which it must not have been seen on. */
    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        var window = question.span();
        var sightings = new TreeMap<LocalDate, Sighting>();
        seen(question.series(), question.measure()).forEach((value, seen) -> {
            if (isKey.test(key(value, window))) {
                sightings.putAll(seen);
            }
        });
        var first = period.back(window.firstDay(), lookBack);
        var drawn = Curves.around(window, period);
        var parts = new ArrayList<Curve.Part>();
        for (var part = period.around(first); !part.to().isAfter(drawn.to()); part = period.after(part)) {
            var seen = sightings.getOrDefault(part.firstDay(), new Sighting());
            if (part.from().isBefore(question.now())) {
                parts.add(new Curve.Part(part, question.measure().shown(Sums.of(seen.measured())), null, null));
            }
        }
        var counted = new Question(
                SeizureCounts.of(question.series()),
                question.measure(),
                question.span(),
                question.now(),
                question.coverage());
        return new Curve(Curve.Shape.PERIODS, question.measure().unit(), parts)
                .withUnreported(Curves.unreported(counted, period, parts));
    }

    private String key(String value, Span window) {
        return value + "@" + period.name(window);
    }

    @Override
    public String headline(String subject) {
        return "EMERGENCE";
    }

    @Override
    public Optional<Dimension> subjectDimension() {
        return of.dimension();
    }

    /** What its seizures come to in the period. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        return question.measure()
                .shown(Sums.of(question.series().between(span.firstDay(), span.lastDay()).stream()
                        .filter(point -> seizures.contains(point.fact().seizureId()))
                        .toList()));
    }
}
