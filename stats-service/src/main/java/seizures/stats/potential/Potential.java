package seizures.stats.potential;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
import seizures.stats.cells.Counts;
import seizures.stats.cells.Counts.Group;
import seizures.stats.query.CountQuery;

/**
 * What the seized precursors of a drug could have become at most.
 *
 * @param yield the method; its basis and its standing belong to every number here
 * @param product the drug that it is about
 * @param totalMicrograms of the drug, all rows together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Potential(
        LocalDate knownAt,
        String yield,
        String basis,
        String standing,
        String product,
        List<Row> rows,
        String precursorMicrograms,
        String totalMicrograms,
        @Nullable Instant asOf) {
    /**
     * @param precursorMicrograms gross
     * @param potentialMicrograms of the drug
     */
    record Row(String bucket, Map<String, String> group, String precursorMicrograms, String potentialMicrograms) {}

    private record Sum(BigInteger precursors, BigDecimal drug) {
        Sum plus(Sum other) {
            return new Sum(precursors.add(other.precursors), drug.add(other.drug));
        }
    }

    static Potential of(CountQuery query, YieldMethod method, Counts counts, Optional<Instant> asOf) {
        var sums = new TreeMap<Group, Sum>(query.order());
        var whole = new Sum(BigInteger.ZERO, BigDecimal.ZERO);
        for (var slice : counts.slices()) {
            var substance = slice.lot().substance();
            if (method.precursors().containsKey(substance)
                    && !slice.group().period().excluded()) {
                var mass = slice.tally().get(Statistic.MICROGRAMS);
                var sum = new Sum(mass, method.potential(substance, mass));
                sums.merge(slice.group(), sum, Sum::plus);
                whole = slice.again() ? whole : whole.plus(sum);
            }
        }
        var rows = sums.entrySet().stream()
                .filter(row -> row.getValue().precursors().signum() != 0)
                .map(row -> new Row(
                        row.getKey().period().label(),
                        query.named(row.getKey()),
                        row.getValue().precursors().toString(),
                        YieldMethod.rounded(row.getValue().drug())))
                .toList();
        return new Potential(
                query.knownAt(),
                method.id(),
                method.basis(),
                method.standing(),
                method.product().code(),
                rows,
                whole.precursors().toString(),
                YieldMethod.rounded(whole.drug()),
                asOf.orElse(null));
    }
}
