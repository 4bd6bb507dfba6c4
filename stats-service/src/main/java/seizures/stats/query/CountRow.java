package seizures.stats.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        long units,
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
                sum.seizures(),
                sum.items(),
                Long.toString(sum.micrograms()),
                unlessNone(sum.assayedMicrograms()),
                unlessNone(Math.addExact(sum.pureMicrograms(), sum.pillPureMicrograms())),
                Long.toString(sum.pills()),
                Long.toString(sum.microlitres()),
                sum.units(),
                doses,
                sum.unconverted(),
                isFinal ? "FINAL" : "PROVISIONAL");
    }

    private static @Nullable String unlessNone(long amount) {
        return amount == 0 ? null : Long.toString(amount);
    }
}
