package seizures.stats.compare;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import seizures.domain.doses.Prior;
import seizures.stats.query.Measure;

/** The laboratory averages that the doses of a comparison rest on. */
final class Averages {
    private Averages() {}

    /**
     * @param year in which goods of either side were seized
     * @param takenFrom the year whose average stands for it: the nearest that is known
     */
    record Used(String name, int year, int takenFrom, BigDecimal value, String unit, String source) {}

    /** Of every calendar year that is summed; none where the measure is not doses. */
    static List<Used> of(ComparisonQuery query, Operand.Pair sides) {
        if (query.measure() != Measure.DOSES) {
            return List.of();
        }
        var years = Stream.of(sides.a(), sides.b())
                .flatMap(side -> side.months().stream())
                .map(YearMonth::getYear)
                .distinct()
                .sorted()
                .toList();
        return query.counts().methods().getFirst().priors().stream()
                .flatMap(prior -> years.stream().map(year -> used(prior, year)))
                .toList();
    }

    private static Used used(Prior prior, int year) {
        int from = prior.nearestYear(year);
        var mean = Objects.requireNonNull(prior.years().get(from));
        return new Used(prior.name(), year, from, mean.value(), prior.unit(), mean.source());
    }
}
