package seizures.stats.picture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.domain.coverage.DaySpan;
import seizures.stats.query.CountRow;
import seizures.stats.query.Measure;

/**
 * What one group came to over time.
 *
 * @param name of the group; empty where there is one alone
 */
record CountLine(String name, List<Amount> amounts) {
    private static final int MICROGRAMS_IN_KG = 9;

    /**
     * An amount of one period, with its interval where it is an estimate.
     *
     * @param mid in the unit of the picture
     * @param low end of its interval, where it has one
     * @param high end of its interval, where it has one
     */
    record Amount(
            DaySpan span,
            BigDecimal mid,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        static Amount of(DaySpan span, @Nullable CountRow row, Measure measure, String method) {
            var doses = row == null ? null : row.doses().get(method);
            return measure == Measure.DOSES && doses != null
                    ? new Amount(span, decimal(doses.mid()), decimal(doses.low()), decimal(doses.high()))
                    : new Amount(span, shown(measure.of(row, method), measure), null, null);
        }

        private static BigDecimal decimal(BigInteger whole) {
            return new BigDecimal(whole);
        }

        Stream<BigDecimal> all() {
            return high == null ? Stream.of(mid) : Stream.of(mid, high);
        }
    }

    /** In kilograms where it is a mass. */
    static BigDecimal shown(BigInteger amount, Measure measure) {
        return new BigDecimal(amount, measure == Measure.MASS ? MICROGRAMS_IN_KG : 0);
    }

    BigDecimal sum() {
        return amounts.stream().map(Amount::mid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
