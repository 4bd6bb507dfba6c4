package seizures.alert.kind;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import seizures.alert.measure.Measure;
import seizures.contract.AlertVersion.Usual;

/**
 * What the same rule and group came to in the twelve months before a window, as far as that is known.
 *
 * @param largest of all that was reported, in the unit of the measure
 * @param median of what is known
 * @param count periods or seizures that the median is of
 * @param known how many of the periods are known; days, where the kind has no periods of its own
 * @param all of them
 * @param isSilent whether those who report the series reported nothing whatever
 */
public record PastYear(BigDecimal largest, BigDecimal median, int count, int known, int all, boolean isSilent) {
    /**
     * @param amounts exact; those that are missing are 0
     * @param count of all that are known, at least as many as there are amounts
     * @param reported all amounts, of what is not known in full too
     */
    static PastYear of(
            Collection<BigDecimal> amounts, int count, Stream<BigDecimal> reported, Measure measure, Known known) {
        var sorted = amounts.stream().sorted().toList();
        int zeros = Math.max(0, count - sorted.size());
        int all = zeros + sorted.size();
        var median = at(sorted, all / 2 - zeros);
        if (all % 2 == 0) {
            median = median.add(at(sorted, all / 2 - 1 - zeros)).divide(BigDecimal.TWO);
        }
        var largest =
                reported.max(BigDecimal::compareTo).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
        return new PastYear(
                measure.shown(largest), measure.shown(median), all, known.periods(), known.all(), known.isSilent());
    }

    private static BigDecimal at(List<BigDecimal> sorted, int position) {
        return position < 0 || position >= sorted.size() ? BigDecimal.ZERO : sorted.get(position);
    }

    /**
     * How much of the year is known.
     *
     * @param periods that reports cover
     * @param all periods of the year
     */
    record Known(int periods, int all, boolean isSilent) {
        static Known of(KnownPeriods past, Question question) {
            boolean isSilent = past.count() == 0
                    && !SeriesReporters.of(KnownPeriods.all(question.series()))
                            .touch(question.span(), question.coverage());
            return new Known(past.count(), past.size(), isSilent);
        }
    }

    /** The numbers; none where nothing is known. */
    public Optional<Usual> usual() {
        return count == 0 && known == 0 ? Optional.empty() : Optional.of(new Usual(largest, median, count, known, all));
    }
}
