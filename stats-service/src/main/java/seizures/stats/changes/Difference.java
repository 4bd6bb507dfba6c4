package seizures.stats.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
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
        BigInteger units,
        long unconverted,
        @Nullable Map<String, BigInteger> doses) {
    /** From one row to another; a row that is not there has nothing in it. */
    static Difference between(@Nullable CountRow before, @Nullable CountRow after) {
        return new Difference(
                move(before, after, row -> BigInteger.valueOf(row.seizures())).longValue(),
                move(before, after, row -> BigInteger.valueOf(row.items())).longValue(),
                move(before, after, row -> amount(row.massMicrograms())).toString(),
                move(before, after, row -> amount(row.assayedMassMicrograms())).toString(),
                move(before, after, row -> amount(row.pureMassMicrograms())).toString(),
                move(before, after, row -> amount(row.pills())).toString(),
                move(before, after, row -> amount(row.volumeMicrolitres())).toString(),
                move(before, after, CountRow::units),
                move(before, after, row -> BigInteger.valueOf(row.unconverted()))
                        .longValue(),
                doses(before, after));
    }

    static Difference of(Tally tally) {
        return new Difference(
                tally.count(Statistic.SEIZURES),
                tally.count(Statistic.ITEMS),
                tally.get(Statistic.MICROGRAMS).toString(),
                tally.get(Statistic.ASSAYED_MICROGRAMS).toString(),
                CountRow.pure(tally).toString(),
                tally.get(Statistic.PILLS).toString(),
                tally.get(Statistic.MICROLITRES).toString(),
                tally.get(Statistic.UNITS),
                tally.count(Statistic.UNCONVERTED),
                null);
    }

    private static BigInteger move(
            @Nullable CountRow before, @Nullable CountRow after, Function<CountRow, BigInteger> number) {
        var there = after == null ? BigInteger.ZERO : number.apply(after);
        return before == null ? there : there.subtract(number.apply(before));
    }

    private static BigInteger amount(@Nullable String text) {
        return text == null ? BigInteger.ZERO : new BigInteger(text);
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
