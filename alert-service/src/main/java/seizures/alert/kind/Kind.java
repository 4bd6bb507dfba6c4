package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.commons.request.Fault;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureId;
import seizures.domain.dimension.Dimension;

/**
 * When a rule holds: the property {@code when} of a rule, told apart by its own property {@code kind}. A kind is a
 * pure function of a series. What it says about a stretch of time rests on the points that it asks the series for,
 * on what reports cover, and on nothing else.
 */
public sealed interface Kind
        permits CalendarThreshold, SlidingThreshold, Single, Periodic, Emergence, Commitment, NoData {
    /** Ten years: a replay of the past can leave its alerts firing until they are corrected. */
    Duration LONGEST_HOLD = Duration.ofDays(3_660);

    /** What it takes for an alert to be over: this long since its window's end, and since it was raised. */
    Duration holdFor();

    /** The stretch of time whose episodes this fact can change. */
    Span reach(Fact fact);

    /** The stretch of time in which a change can change an episode with this window. */
    Span reach(Span window);

    /** All episodes that touch the span. One that was going on when the span starts may be cut there. */
    List<Episode> episodes(Question question);

    /**
     * What an episode that no longer holds comes to now, as the measure shows it.
     *
     * @param question about the window that it had
     * @param seizures that carried it
     */
    BigDecimal observed(Question question, Set<SeizureId> seizures);

    /**
     * What an episode that no longer holds still rests on.
     *
     * @param question about the window that it had
     * @param seizures that carried it
     */
    default List<Point> left(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        return question
                .series()
                .between(span.firstDay().minusDays(1), span.lastDay().plusDays(1))
                .stream()
                .filter(point -> seizures.contains(point.fact().seizureId()))
                .toList();
    }

    /**
     * Stretches of time that the amount of this fact counts in, for kinds that add amounts up: unless what counts in
     * one of them comes to {@link #least}, the fact is in no episode. Nothing for kinds that cannot tell so.
     */
    default Optional<List<Span>> screens(Fact fact) {
        return Optional.empty();
    }

    /** What an episode comes to at least, in the unit of {@link Measure#amount}; 0 where that cannot be told. */
    default BigDecimal least(Measure measure) {
        return BigDecimal.ZERO;
    }

    /** Whether an episode whose edges have moved is still the same one, to be found by overlap. */
    default boolean edgesMove() {
        return false;
    }

    /** Whether it adds amounts up, so that a sum of an area and reports of places in it must not both be in one. */
    default boolean addsUp() {
        return !isAbsence();
    }

    /** Whether a fact is anything to it. */
    default boolean looksAt(Fact fact) {
        return !fact.isAdjustment() || addsUp();
    }

    /** Whether each episode is of one seizure alone, whose id is its key: then no other seizure can change it. */
    default boolean isBySeizure() {
        return false;
    }

    /** What only the time that has passed between two instants lets it see: the stretch of time to look at again. */
    default Optional<Span> elapsed(Instant before, Instant now) {
        return Optional.empty();
    }

    /** From when on nothing is seen yet by a time: what is reported there waits until {@link #elapsed} says so. */
    default Instant seenUntil(Instant now) {
        return Span.ALL.to();
    }

    /** Whether it looks at a series once at each tick, however many reports have come, and not at each of them. */
    default boolean waits() {
        return false;
    }

    /**
     * What it looked at around an alert, to be drawn.
     *
     * @param question about the alert's window
     * @param isKey whether an episode's key is that of the alert
     */
    default Curve curve(Question question, Predicate<String> isKey) {
        return Curves.byMonth(question);
    }

    /** Whether it judges what was not reported, and so must look again where {@link ReportCoverage} changes. */
    default boolean readsCoverage() {
        return false;
    }

    /** Whether it judges who is heard of, and so must look again when anything arrives from those who report its series. */
    default boolean readsArrivals() {
        return false;
    }

    /**
     * Under which key the messages for people say what it found.
     *
     * @param subject of the alert; empty for the kinds that find none
     */
    String headline(String subject);

    /** What its key ends with where the sentence must be another one; without a sentence of that name, it is the usual one. */
    default String headlineVariant(AlertVersion alert, BigDecimal observed) {
        return alert.expected() == null || alert.upperBound() == null ? ".open" : "";
    }

    /** What {@code subject} is a value of, where it is one. */
    default Optional<Dimension> subjectDimension() {
        return Optional.empty();
    }

    /** Under which key the messages for people count observed, where it is not in the unit of the measure. */
    default Optional<String> countedAs() {
        return Optional.empty();
    }

    /** Whether it is about what fails to come: then the seizures that it names are the last ones before. */
    default boolean isAbsence() {
        return false;
    }

    /** Whether a window is one of whole days, in each port's own calendar. */
    default boolean isByDays() {
        return true;
    }

    /**
     * What is usual, for kinds with a limit of their own that says nothing about it.
     *
     * @param question about the past
     */
    default Optional<PastYear> usual(Question question) {
        return Optional.empty();
    }

    /** Under which key the messages for people count the periods of the past that {@link #usual} asks for. */
    default String pastUnit() {
        return "amount.days";
    }

    /**
     * What a fixed value would have been compared with, for kinds that have one.
     *
     * @param question about all time
     */
    default List<PastAmount> pastAmounts(Question question) {
        return List.of();
    }

    /** What observed, expected and upperBound are counted in. */
    default String unit(Measure measure) {
        return measure.unit();
    }

    /** Whether what is reported of an area as a whole is the past of the ports in it: {@link Question#around}. */
    default boolean looksAround() {
        return false;
    }

    /** What of it cannot go with a grouping. */
    default List<Fault> faultsWith(List<Dimension> group) {
        return List.of();
    }

    /**
     * What a rule of this kind must keep to when it is written; a rule in the log is read even if it does not.
     *
     * @param now the time, for kinds whose work grows with it
     */
    default List<Fault> admission(Instant now) {
        return List.of();
    }
}
