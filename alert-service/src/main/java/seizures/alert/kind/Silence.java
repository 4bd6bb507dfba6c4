package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.JsonFields;
import seizures.contract.SeizureId;
import seizures.domain.coverage.Pauses;

/**
 * {@code SILENCE}: who reported regularly has stopped. Its own pauses decide: one is too long that so regular a
 * reporter makes with less than the rate's probability ({@link Pauses}, the model of coverage too).
 *
 * @param rate probability of a pause as long, in one who goes on reporting
 */
record Silence(CalendarWindow bucket, double rate, LocalDate since, Duration completeAfter, Duration holdFor)
        implements Periodic {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private static final double USUAL_RATE = 0.001;

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        var bucket = KindFields.bucket(fields);
        var rate = KindFields.falseAlarmRate(fields, USUAL_RATE);
        var since = KindFields.since(fields);
        var completeAfter = KindFields.completeAfter(fields);
        var holdFor = KindFields.holdFor(fields, bucket, completeAfter);
        return bucket == null || rate == null || since == null || completeAfter == null || holdFor == null
                ? null
                : new Silence(bucket, rate, since, completeAfter, holdFor);
    }

    @Override
    public String unit(Measure measure) {
        return bucket.plural() + " without a report";
    }

    @Override
    public List<Episode> episodes(Question question) {
        var buckets = buckets(SeizureCounts.of(question.series()), question.now());
        var periods = CoveredPeriods.of(buckets, question.coverage());
        var heard = heard(periods);
        var episodes = new ArrayList<Episode>();
        for (int i = 0; i < heard.size(); i++) {
            int next = i + 1 < heard.size() ? heard.get(i + 1) : buckets.size() + 1;
            int last = heard.get(i);
            int empty = next - last - 1;
            pausesBefore(heard, i)
                    .filter(pauses -> empty > pauses.longest(rate))
                    .ifPresent(pauses -> episodes.add(episode(periods, last, empty, pauses)));
        }
        return Episode.touching(question.span(), episodes);
    }

    /** Positions of the periods with a report, and of those for which every reporter has stated that nothing is missing. */
    private static List<Integer> heard(CoveredPeriods periods) {
        var buckets = periods.buckets();
        return IntStream.rangeClosed(1, buckets.size())
                .filter(t -> buckets.sum(t).signum() > 0 || periods.isStated(t))
                .boxed()
                .toList();
    }

    /** The newest pauses that ended with a report or before it; nothing where there are too few. */
    private static Optional<Pauses> pausesBefore(List<Integer> heard, int i) {
        return Pauses.of(IntStream.range(Math.max(0, i - Pauses.NEWEST), i)
                .mapToObj(k -> heard.get(k + 1) - heard.get(k) - 1)
                .toList());
    }

    /** Positions of the periods with a report. */
    private static List<Integer> reported(Buckets buckets) {
        return IntStream.rangeClosed(1, buckets.size())
                .filter(t -> buckets.sum(t).signum() > 0)
                .boxed()
                .toList();
    }

    private Episode episode(CoveredPeriods covered, int last, int empty, Pauses pauses) {
        var buckets = covered.buckets();
        int longest = pauses.longest(rate);
        var probability = new BigDecimal(pauses.probability(empty)).round(TWO_DIGITS);
        var usual = BigDecimal.valueOf(pauses.mean()).setScale(2, RoundingMode.HALF_EVEN);
        var window =
                new Span(buckets.period(last).to(), buckets.period(last + empty).to());
        var periods = bucket.plural();
        return Episode.of(
                window.from().toString(),
                window,
                BigDecimal.valueOf(empty),
                usual,
                BigDecimal.valueOf(longest),
                score(empty, pauses.mean(), longest),
                Sums.largestFirst(buckets.in(last)).named(),
                raisedAt(covered, last, longest, empty),
                probability,
                List.of(
                        "no report for " + empty + " " + periods + " after " + buckets.name(last) + " where "
                                + usual.stripTrailingZeros().toPlainString() + " are usual; " + longest
                                + " would have been no alarm",
                        Rarity.words(probability, "pauses"),
                        "by the " + pauses.count() + " pauses before"),
                buckets.in(last));
    }

    private static @Nullable BigDecimal score(int empty, double mean, int longest) {
        double score = (empty - mean) / (longest - mean);
        return Double.isFinite(score) ? BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_EVEN) : null;
    }

    /** When the pause was too long, or the last report or statement before it known, or a report inside it taken back. */
    private Instant raisedAt(CoveredPeriods covered, int last, int longest, int empty) {
        var buckets = covered.buckets();
        var raisedAt = buckets.period(last + longest + 1).to().plus(completeAfter);
        var known = buckets.sum(last).signum() > 0
                ? Sums.reached(BigDecimal.ONE, buckets.in(last))
                : covered.statedAt(last);
        var gone = Sums.fallen(BigDecimal.ZERO, buckets.in(last + 1, last + empty));
        raisedAt = known.isAfter(raisedAt) ? known : raisedAt;
        return gone.isAfter(raisedAt) ? gone : raisedAt;
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        var counted = new Question(
                SeizureCounts.of(question.series()),
                Measure.Seizures.ALL,
                question.span(),
                question.now(),
                question.coverage());
        return Curves.byPeriod(counted, bucket, null);
    }

    @Override
    public String headline(String subject) {
        return "SILENCE";
    }

    @Override
    public boolean isAbsence() {
        return true;
    }

    @Override
    public Optional<String> countedAs() {
        return Optional.of(bucket.plural());
    }

    /** How many of its periods are still without a report. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        var buckets = Buckets.of(SeizureCounts.of(question.series()), bucket, span.firstDay(), span.to());
        int periods = 0;
        for (var period = bucket.around(span.firstDay());
                !period.to().isAfter(span.to());
                period = bucket.after(period)) {
            periods++;
        }
        return BigDecimal.valueOf(periods - reported(buckets).size());
    }
}
