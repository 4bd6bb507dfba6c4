package seizures.stats.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.coverage.DaySpan;
import seizures.domain.doses.Doses;
import seizures.domain.doses.Lot;
import seizures.stats.cells.Counts.Group;
import seizures.stats.coverage.RowCoverage;

/**
 * What is counted of one period and group. Amounts are whole numbers as text where they may pass 2^53.
 *
 * @param items items with a substance, each once
 * @param massMicrograms gross
 * @param assayedMassMicrograms the part of it that a laboratory measured; absent where it is none
 * @param pureMassMicrograms pure substance that laboratories measured, in masses and in pills; likewise
 * @param doses by method; without those that have no lethal dose for any of the goods
 * @param unconverted items of which neither mass nor pills are known
 * @param partial true where the days of the bucket are not all counted; otherwise absent
 * @param from,to the days that are counted, where they are not all
 * @param coverage whether the reports of the agencies cover these days; absent where it is not asked
 * @param status FINAL: all of it is in periods that its agencies have locked; PROVISIONAL: not all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountRow(
        String bucket,
        Map<String, String> group,
        long seizures,
        long items,
        String massMicrograms,
        @Nullable String assayedMassMicrograms,
        @Nullable String pureMassMicrograms,
        String pills,
        String volumeMicrolitres,
        BigInteger units,
        Map<String, Doses> doses,
        long unconverted,
        String status,
        @Nullable Boolean partial,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable RowCoverage coverage) {
    /** @param sum of the lots, each seizure once */
    static CountRow of(CountQuery query, Group group, Map<Lot, Tally> lots, Tally sum, boolean isFinal) {
        var doses = new LinkedHashMap<String, Doses>();
        query.methods().stream()
                .filter(method -> method.counts(lots))
                .forEach(method -> doses.put(method.id(), method.doses(lots)));
        return new CountRow(
                group.period().label(),
                query.named(group),
                sum.count(Statistic.SEIZURES),
                sum.count(Statistic.ITEMS),
                sum.get(Statistic.MICROGRAMS).toString(),
                unlessNone(sum.get(Statistic.ASSAYED_MICROGRAMS)),
                unlessNone(pure(sum)),
                sum.get(Statistic.PILLS).toString(),
                sum.get(Statistic.MICROLITRES).toString(),
                sum.get(Statistic.UNITS),
                doses,
                sum.count(Statistic.UNCONVERTED),
                isFinal ? "FINAL" : "PROVISIONAL",
                null,
                null,
                null,
                null);
    }

    /** @param part of the bucket that is counted; empty where it is all of it */
    CountRow worth(Optional<DaySpan> part, RowCoverage coverage) {
        return new CountRow(
                bucket,
                group,
                seizures,
                items,
                massMicrograms,
                assayedMassMicrograms,
                pureMassMicrograms,
                pills,
                volumeMicrolitres,
                units,
                doses,
                unconverted,
                status,
                part.isPresent() ? true : null,
                part.map(DaySpan::first).orElse(null),
                part.map(DaySpan::last).orElse(null),
                coverage);
    }

    /** Pure substance that laboratories measured, in masses and in pills, µg. */
    public static BigInteger pure(Tally sum) {
        return sum.get(Statistic.PURE_MICROGRAMS).add(sum.get(Statistic.PILL_PURE_MICROGRAMS));
    }

    private static @Nullable String unlessNone(BigInteger amount) {
        return amount.signum() == 0 ? null : amount.toString();
    }
}
