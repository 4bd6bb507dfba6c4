package seizures.stats.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.doses.Doses;
import seizures.domain.doses.Lot;
import seizures.stats.cells.Counts.Group;

/**
 * What is counted of one period and group. Amounts are whole numbers as text where they may pass 2^53.
 *
 * @param items items with a substance; one of two substances counts for each
 * @param massMicrograms gross
 * @param assayedMassMicrograms the part of it that a laboratory measured; absent where it is none
 * @param pureMassMicrograms pure substance that laboratories measured, in masses and in pills; likewise
 * @param unconverted items of which neither mass nor pills are known
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
        String status) {
    /** @param sum of the lots, each seizure once */
    static CountRow of(CountQuery query, Group group, Map<Lot, Tally> lots, Tally sum, boolean isFinal) {
        var doses = new LinkedHashMap<String, Doses>();
        query.methods().forEach(method -> doses.put(method.id(), method.doses(lots)));
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
                isFinal ? "FINAL" : "PROVISIONAL");
    }

    /** Pure substance that laboratories measured, in masses and in pills, µg. */
    public static BigInteger pure(Tally sum) {
        return sum.get(Statistic.PURE_MICROGRAMS).add(sum.get(Statistic.PILL_PURE_MICROGRAMS));
    }

    private static @Nullable String unlessNone(BigInteger amount) {
        return amount.signum() == 0 ? null : amount.toString();
    }
}
