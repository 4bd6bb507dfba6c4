package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.JsonFields;
import seizures.contract.SeizureId;

/**
 * {@code SINGLE}: one seizure comes to the value. A report that stands for several seizures holds one when their mean
 * does: then the largest of them does.
 *
 * @param value in the unit of the measure, from which on a seizure is reported
 * @param holdFor how long its alert fires
 */
record Single(BigDecimal value, Duration holdFor) implements Kind {
    private static final Duration DRAWN_BEFORE = Duration.ofDays(90);
    private static final Duration DRAWN_AFTER = Duration.ofDays(30);

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var value = fields.required("value").positive();
        var holdFor = KindFields.holdFor(fields);
        if (measure instanceof Measure.Seizures) {
            fields.fault("kind", "must not be SINGLE for the measure SEIZURES: each seizure is one");
        }
        return value == null || holdFor == null ? null : new Single(value, holdFor);
    }

    @Override
    public Span reach(Fact fact) {
        return reach(fact.window());
    }

    /** An instant is no stretch of time: a second is added, so that of two far apart the later is inside. */
    @Override
    public Span reach(Span episode) {
        return episode.longerBy(Duration.ofSeconds(1));
    }

    @Override
    public boolean addsUp() {
        return false;
    }

    @Override
    public boolean isBySeizure() {
        return true;
    }

    /** Their mean is no more than all of them. */
    @Override
    public BigDecimal least(Measure measure) {
        return measure.exact(value);
    }

    @Override
    public List<Episode> episodes(Question question) {
        var bySeizure = new LinkedHashMap<Taking, List<Point>>();
        for (var point : points(question)) {
            if (Taking.of(point.fact()).window().overlaps(question.span())) {
                bySeizure
                        .computeIfAbsent(Taking.of(point.fact()), taking -> new ArrayList<>())
                        .add(perSeizure(point));
            }
        }
        var value = question.measure().exact(this.value);
        var episodes = new ArrayList<Episode>();
        bySeizure.forEach((taking, points) -> {
            if (Sums.of(points).compareTo(value) >= 0) {
                episodes.add(episode(taking, points, question.measure()));
            }
        });
        return episodes;
    }

    /**
     * A seizure at a time: a correction of the time is another one.
     *
     * @param window of the time in which it may have happened
     */
    private record Taking(SeizureId seizureId, Span window) {
        static Taking of(Fact fact) {
            return new Taking(fact.seizureId(), fact.window());
        }
    }

    private Episode episode(Taking taking, List<Point> points, Measure measure) {
        return Threshold.episode(
                taking.seizureId().value(),
                taking.window(),
                measure,
                Sums.of(points),
                value,
                points,
                Sums.reached(measure.exact(value), points));
    }

    private static Point perSeizure(Point point) {
        int seizures = point.fact().eventCount();
        return seizures == 1
                ? point
                : new Point(
                        point.fact(),
                        point.goods(),
                        point.amount().divide(BigDecimal.valueOf(seizures), 6, RoundingMode.DOWN));
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        var span = question.span();
        var around = new Span(span.from().minus(DRAWN_BEFORE), span.to().plus(DRAWN_AFTER));
        var parts = new ArrayList<Curve.Part>();
        var bySeizure = new TreeMap<Taking, BigDecimal>(
                Comparator.comparing((Taking taking) -> taking.window().from())
                        .thenComparing(taking -> taking.seizureId().value())
                        .thenComparing(taking -> taking.window().to()));
        for (var point : points(question.about(around))) {
            bySeizure.merge(Taking.of(point.fact()), perSeizure(point).signed(), BigDecimal::add);
        }
        bySeizure.forEach((taking, amount) -> {
            if (amount.signum() > 0) {
                parts.add(new Curve.Part(taking.window(), question.measure().shown(amount), null, value));
            }
        });
        return new Curve(Curve.Shape.SEIZURES, question.measure().unit(), parts)
                .withUnreported(Curves.unreported(question, KindFields.DAYS, parts));
    }

    @Override
    public String headline(String subject) {
        return "SINGLE";
    }

    @Override
    public boolean isByDays() {
        return false;
    }

    @Override
    public List<PastAmount> pastAmounts(Question question) {
        return amounts(question).stream()
                .map(amount -> new PastAmount(amount, 1))
                .toList();
    }

    private static List<BigDecimal> amounts(Question question) {
        var bySeizure = new HashMap<SeizureId, BigDecimal>();
        for (var point : points(question)) {
            bySeizure.merge(point.fact().seizureId(), perSeizure(point).signed(), BigDecimal::add);
        }
        return bySeizure.values().stream().filter(amount -> amount.signum() > 0).toList();
    }

    @Override
    public Optional<PastYear> usual(Question question) {
        var amounts = amounts(question);
        var days = KnownPeriods.within(question, KindFields.DAYS, _ -> true);
        return Optional.of(PastYear.of(
                amounts, amounts.size(), amounts.stream(), question.measure(), PastYear.Known.of(days, question)));
    }

    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        return question.measure().shown(Sums.of(left(question, seizures)));
    }

    @Override
    public List<Point> left(Question question, Set<SeizureId> seizures) {
        return points(question).stream()
                .filter(point -> seizures.contains(point.fact().seizureId()))
                .filter(point -> Taking.of(point.fact()).window().equals(question.span()))
                .map(Single::perSeizure)
                .toList();
    }

    /** A day more on each side, for ports far from Greenwich. */
    private static List<Point> points(Question question) {
        var span = question.span();
        return question.series()
                .between(span.firstDay().minusDays(1), span.lastDay().plusDays(1));
    }
}
