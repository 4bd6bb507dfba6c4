package seizures.stats.complete;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.detectors.model.ChainLadder;
import seizures.domain.coverage.DaySpan;
import seizures.stats.cells.Counts;
import seizures.stats.coverage.RowCoverage;
import seizures.stats.query.CountRows;
import seizures.stats.query.OverlapNotes;

/**
 * What is known of each period, and what will be, if reports come in as late as they did before.
 *
 * @param evaluatedAt what was known when this day ended is projected: the day of knowledge, or the day before where it is
 *     not over
 * @param development from one age to the next, by what factor what was known grew
 */
record Completeness(
        LocalDate knownAt,
        LocalDate evaluatedAt,
        String bucket,
        String measure,
        String method,
        List<Row> rows,
        Row total,
        List<Development> development,
        List<String> notes) {
    /** The normal quantile of a 95 % interval. */
    private static final double Z = 1.96;

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    /**
     * Whole numbers as text, rounded half to even once.
     *
     * @param age periods that have ended since; absent of the total
     * @param expected at the last age; absent, with its error and limits, where nothing can be expected
     * @param standardError of what is expected, by Mack's formula
     * @param low,high 95 %, at least 0
     * @param completeness reported / expected; absent where nothing is expected
     * @param coverage whether the reports of the agencies cover the period; absent of the total
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String bucket,
            @Nullable Integer age,
            String reported,
            @Nullable String expected,
            @Nullable String standardError,
            @Nullable String low,
            @Nullable String high,
            @Nullable BigDecimal completeness,
            @Nullable RowCoverage coverage) {
        static Row of(
                String bucket,
                @Nullable Integer age,
                ChainLadder.Projection projection,
                @Nullable RowCoverage coverage) {
            boolean isUnknown = projection.known() == 0 && coverage != null && !coverage.complete();
            if (!projection.isSound() || isUnknown) {
                return new Row(bucket, age, whole(projection.known()), null, null, null, null, null, coverage);
            }
            double spread = Z * projection.standardError();
            return new Row(
                    bucket,
                    age,
                    whole(projection.known()),
                    whole(projection.expected()),
                    whole(projection.standardError()),
                    whole(Math.max(0, projection.expected() - spread)),
                    whole(projection.expected() + spread),
                    projection.expected() == 0 ? null : rounded(projection.known() / projection.expected()),
                    coverage);
        }

        private static String whole(double value) {
            return new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        }
    }

    /** @param periods that have made the step from {@code age} to the next */
    record Development(int age, BigDecimal factor, int periods) {}

    /**
     * @param counts known as long after the end of each period, the oldest first
     * @param coverage of a period
     * @param countedTwice what may be
     */
    static Completeness of(
            CompletenessQuery query,
            List<Counts> counts,
            Function<DaySpan, RowCoverage> coverage,
            List<String> countedTwice) {
        var ends = query.ends();
        var triangle = triangle(query, counts);
        var ladder = new ChainLadder(triangle);
        var projections = ladder.projections();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < projections.size(); i++) {
            rows.add(Row.of(
                    query.label(ends.get(i)),
                    ends.size() - 1 - i,
                    projections.get(i),
                    coverage.apply(query.span(ends.get(i)))));
        }
        return new Completeness(
                query.counts().knownAt(),
                query.evaluatedAt(),
                query.counts().bucket().word(),
                query.measure().word(),
                query.counts().methods().getFirst().id(),
                List.copyOf(rows),
                total(ladder.total(), rows),
                development(ladder),
                Stream.of(
                                notes(triangle, ladder),
                                countedTwice,
                                OverlapNotes.of(counts.getLast().overlaps()))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Nothing can be expected of it where nothing can of one of its periods. */
    private static Row total(ChainLadder.Projection total, List<Row> rows) {
        boolean isSound = total.isSound() && rows.stream().noneMatch(row -> row.expected() == null);
        return Row.of(
                "all",
                null,
                new ChainLadder.Projection(total.known(), total.expected(), total.standardError(), isSound),
                null);
    }

    /** Of each period what was known of it when it ended, one period later, and so on, to the last age asked for. */
    static List<double[]> triangle(CompletenessQuery query, List<Counts> counts) {
        var ends = query.ends();
        var method = query.counts().methods().getFirst().id();
        var known = new ArrayList<Map<String, BigInteger>>();
        for (int at = 0; at < ends.size(); at++) {
            var values = new HashMap<String, BigInteger>();
            CountRows.of(query.knownAt(ends.get(at)), counts.get(at))
                    .byGroup()
                    .values()
                    .forEach(row -> values.put(row.bucket(), query.measure().of(row, method)));
            known.add(values);
        }
        var triangle = new ArrayList<double[]>();
        for (int period = 0; period < ends.size(); period++) {
            var label = query.label(ends.get(period));
            double[] byAge = new double[Math.min(query.ages(), ends.size() - period)];
            for (int age = 0; age < byAge.length; age++) {
                byAge[age] = known.get(period + age)
                        .getOrDefault(label, BigInteger.ZERO)
                        .doubleValue();
            }
            triangle.add(byAge);
        }
        return triangle;
    }

    private static List<Development> development(ChainLadder ladder) {
        var development = new ArrayList<Development>();
        for (var step : ladder.steps()) {
            development.add(new Development(development.size(), rounded(step.factor()), step.periods()));
        }
        return List.copyOf(development);
    }

    private static List<String> notes(List<double[]> triangle, ChainLadder ladder) {
        var notes = new ArrayList<String>();
        if (ladder.steps().stream().anyMatch(step -> step.known() <= 0)) {
            notes.add("at some age nothing was known of any period: younger periods have no expectation");
        }
        if (triangle.stream().anyMatch(known -> known[known.length - 1] <= 0)) {
            notes.add("nothing can be expected of a period of which nothing is known yet");
        }
        return List.copyOf(notes);
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(SIX_DIGITS);
    }
}
