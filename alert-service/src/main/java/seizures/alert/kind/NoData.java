package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Measure;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.Fault;
import seizures.commons.request.JsonFields;
import seizures.contract.SeizureId;
import seizures.domain.dimension.Dimension;

/**
 * {@code NO_DATA}: for so long those who report a series have not been heard of ({@link Arrivals}). It goes by when
 * things were known, not by when they happened: without data no other rule can say that all is quiet. It fires until the
 * first arrival: the window of a gap that goes on reaches ahead of now.
 *
 * @param after days without an arrival that are one too many
 * @param since the day from which data is expected; without it the first arrival
 * @param ahead how far beyond the day of the last look the window of a gap that goes on reaches
 */
record NoData(int after, Optional<LocalDate> since, Duration ahead) implements Kind {

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var after = fields.required("afterDays").whole(1, 400);
        var since = fields.has("since")
                ? Optional.ofNullable(fields.required("since").day())
                : Optional.<LocalDate>empty();
        var holdFor = fields.has("holdFor")
                ? fields.required("holdFor").duration(Duration.ZERO, KindFields.LONGEST)
                : KindFields.DAY.multipliedBy(2);
        return after == null || holdFor == null ? null : new NoData(after, since, holdFor);
    }

    /** None: the first arrival ends it. */
    @Override
    public Duration holdFor() {
        return Duration.ZERO;
    }

    @Override
    public List<Fault> faultsWith(List<Dimension> group) {
        return since.isEmpty() || group.isEmpty()
                ? List.of()
                : List.of(new Fault(
                        "#/when/since", "must be omitted with a group: groups that never reported are not known"));
    }

    /** An arrival ends a gap on its day, or parts it; the first of a reporter makes all that it sends from then on count. */
    @Override
    public Span reach(Fact fact) {
        var before = Arrivals.dayOf(fact.knownAt()).minusDays(1);
        return new Span(Span.ofDays(before, before).from(), Span.ALL.to());
    }

    @Override
    public Span reach(Span window) {
        return new Span(window.from(), KindFields.DAYS.after(window).to());
    }

    @Override
    public boolean edgesMove() {
        return true;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public Optional<Span> elapsed(Instant before, Instant now) {
        return KindFields.DAYS.completed(before, now, Duration.ZERO);
    }

    @Override
    public String unit(Measure measure) {
        return "days without data";
    }

    @Override
    public boolean readsCoverage() {
        return true;
    }

    @Override
    public boolean readsArrivals() {
        return true;
    }

    @Override
    public List<Episode> episodes(Question question) {
        var arrivals = Arrivals.of(question, since.orElse(null));
        var episodes = new ArrayList<Episode>();
        LocalDate last = since.map(day -> day.minusDays(1)).orElse(null);
        for (var day : arrivals.days()) {
            gap(last, day, arrivals, arrivals.firstOf(day), episodes);
            last = day;
        }
        var today = Arrivals.dayOf(question.now());
        var ahead = Span.ofDays(today, today).longerBy(this.ahead).to();
        gap(last, today, arrivals, ahead, episodes);
        return Episode.touching(question.span(), episodes);
    }

    /** @param until where its window ends */
    private void gap(@Nullable LocalDate last, LocalDate next, Arrivals arrivals, Instant until, List<Episode> gaps) {
        if (last == null || !last.plusDays(after).isBefore(next)) {
            return;
        }
        var window = new Span(Span.ofDays(last, last).to(), until);
        long days = ChronoUnit.DAYS.between(last.plusDays(1), next);
        var before = arrivals.newest(last);
        gaps.add(Episode.of(
                window.from().toString(),
                window,
                BigDecimal.valueOf(days),
                null,
                BigDecimal.valueOf(after - 1L),
                null,
                Sums.largestFirst(before),
                window.from().plus(Duration.ofDays(after)),
                null,
                List.of((arrivals.days().contains(last)
                                ? "nothing has arrived after " + last
                                : "nothing has arrived since " + window.firstDay())
                        + " for " + days + " days; limit: " + (after - 1) + (after == 2 ? " day" : " days")),
                before));
    }

    @Override
    public String headline(String subject) {
        return "NO_DATA";
    }

    @Override
    public boolean isByDays() {
        return false;
    }

    @Override
    public boolean isAbsence() {
        return true;
    }

    @Override
    public Optional<String> countedAs() {
        return Optional.of("days");
    }

    /** How many of its whole days are still without an arrival. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var first = question.span().firstDay();
        var end =
                question.span().to().isBefore(question.now()) ? question.span().to() : question.now();
        var after = Arrivals.dayOf(end);
        long arrived = Arrivals.of(question, null).days().stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(after))
                .count();
        return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(first, after)) - arrived);
    }
}
