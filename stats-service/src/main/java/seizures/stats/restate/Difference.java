package seizures.stats.restate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;
import seizures.stats.query.CountRow;

/**
 * By how much counts moved, below zero where they fell: whole numbers, as text where they may pass 2^53.
 *
 * @param doses of the estimate, by method; absent where it is a single seizure's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
        long seizures,
        long items,
        String massMicrograms,
        String assayedMassMicrograms,
        String pureMassMicrograms,
        String pills,
        String volumeMicrolitres,
        long units,
        long unconverted,
        @Nullable Map<String, BigInteger> doses) {
    /** From one row to another; a row that is not there has nothing in it. */
    static Difference between(@Nullable CountRow before, @Nullable CountRow after) {
        return new Difference(
                Math.subtractExact(after == null ? 0 : after.seizures(), before == null ? 0 : before.seizures()),
                Math.subtractExact(after == null ? 0 : after.items(), before == null ? 0 : before.items()),
                minus(after == null ? null : after.massMicrograms(), before == null ? null : before.massMicrograms()),
                minus(
                        after == null ? null : after.assayedMassMicrograms(),
                        before == null ? null : before.assayedMassMicrograms()),
                minus(
                        after == null ? null : after.pureMassMicrograms(),
                        before == null ? null : before.pureMassMicrograms()),
                minus(after == null ? null : after.pills(), before == null ? null : before.pills()),
                minus(
                        after == null ? null : after.volumeMicrolitres(),
                        before == null ? null : before.volumeMicrolitres()),
                Math.subtractExact(after == null ? 0 : after.units(), before == null ? 0 : before.units()),
                Math.subtractExact(after == null ? 0 : after.unconverted(), before == null ? 0 : before.unconverted()),
                doses(before, after));
    }

    static Difference of(Tally tally) {
        return new Difference(
                tally.seizures(),
                tally.items(),
                Long.toString(tally.micrograms()),
                Long.toString(tally.assayedMicrograms()),
                Long.toString(Math.addExact(tally.pureMicrograms(), tally.pillPureMicrograms())),
                Long.toString(tally.pills()),
                Long.toString(tally.microlitres()),
                tally.units(),
                tally.unconverted(),
                null);
    }

    private static String minus(@Nullable String after, @Nullable String before) {
        return Long.toString(Math.subtractExact(
                after == null ? 0 : Long.parseLong(after), before == null ? 0 : Long.parseLong(before)));
    }

    private static Map<String, BigInteger> doses(@Nullable CountRow before, @Nullable CountRow after) {
        var doses = new LinkedHashMap<String, BigInteger>();
        if (after != null) {
            after.doses().forEach((method, there) -> doses.put(method, there.mid()));
        }
        if (before != null) {
            before.doses()
                    .forEach((method, there) -> doses.merge(method, there.mid().negate(), BigInteger::add));
        }
        return doses;
    }
}
