package seizures.stats.compare;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.stats.query.CountRow;

/**
 * Two sets of periods side by side, as a whole and by group.
 *
 * @param a what is compared
 * @param b what it is compared with
 * @param coverage the months that data is there for in full; absent where there is none
 * @param monthsLeftOut months of the year that no year is summed over, so that like is compared with like
 * @param rows groups that either side has something of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Comparison(
        LocalDate knownAt,
        String calendar,
        String measure,
        String method,
        Side a,
        Side b,
        @Nullable Months coverage,
        List<String> monthsLeftOut,
        List<Row> rows,
        Row total,
        List<String> notes,
        @Nullable Instant asOf) {
    /**
     * @param periods what is summed, with the number of months of each
     * @param months of all periods together
     * @param withoutData periods that were asked for and of which nothing is known
     */
    record Side(Map<String, Integer> periods, int months, List<String> withoutData) {}

    record Months(YearMonth first, YearMonth last) {}

    /**
     * @param a,b all that is counted; absent where it is nothing
     * @param value the measure of both sides, whole numbers as text
     * @param share of the group in the whole side; absent of the whole
     * @param rate per crossing; absent where it is not asked for or the traffic is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            Map<String, String> group,

            @JsonIgnoreProperties({"bucket", "group", "status"}) @Nullable
            CountRow a,

            @JsonIgnoreProperties({"bucket", "group", "status"}) @Nullable
            CountRow b,

            Value value,
            @Nullable Fractions share,
            @Nullable Fractions rate) {}

    /**
     * @param difference a − b
     * @param ratio a / b, six digits; absent where b is 0
     * @param ratioPerMonth (a / months of a) / (b / months of b): what to read where the sides are not of one length
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            String a,
            String b,
            String difference,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal ratioPerMonth) {
        static Value of(BigInteger a, int monthsOfA, BigInteger b, int monthsOfB) {
            return new Value(
                    a.toString(),
                    b.toString(),
                    a.subtract(b).toString(),
                    Fraction.quotient(a, b),
                    Fraction.quotient(
                            a.multiply(BigInteger.valueOf(monthsOfB)), b.multiply(BigInteger.valueOf(monthsOfA))));
        }
    }

    /** One fraction of each side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fractions(@Nullable Fraction a, @Nullable Fraction b) {}
}
