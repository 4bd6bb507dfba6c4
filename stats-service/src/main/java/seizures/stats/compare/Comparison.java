package seizures.stats.compare;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.domain.coverage.DaySet;
import seizures.domain.coverage.DaySpan;
import seizures.stats.query.CountRow;

/**
 * Two sets of periods side by side, as a whole and by group.
 *
 * @param a what is compared
 * @param b what it is compared with
 * @param coverage the months of each side that are summed of each agency, and those that are not
 * @param monthsLeftOut months of the year that no year is summed over, so that like is compared with like
 * @param rows groups that either side has something of
 * @param averages laboratory averages that the doses of either side rest on; empty where nothing is estimated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Comparison(
        LocalDate knownAt,
        String calendar,
        String measure,
        String method,
        Side a,
        Side b,
        List<AgencyMonths> coverage,
        List<String> monthsLeftOut,
        List<Row> rows,
        Row total,
        List<Averages.Used> averages,
        List<String> notes,
        @Nullable Instant asOf) {
    /**
     * @param periods what is summed, with the number of months of each
     * @param months of all periods together
     * @param withoutData periods that were asked for and of which nothing is known
     */
    record Side(Map<String, Integer> periods, int months, List<String> withoutData) {}

    /**
     * @param a months that it reported on the one side
     * @param b months that it reported on the other
     */
    record AgencyMonths(Agency agency, Months a, Months b) {}

    /**
     * @param months how many are summed
     * @param summed which: {@code 2025-10..2026-04}
     * @param leftOut months of the periods asked for that are in no sum
     */
    record Months(int months, List<String> summed, List<String> leftOut) {
        static Months of(Operand side, List<Span> asked) {
            return new Months(side.months().size(), texts(side.summed()), texts(side.leftOut(asked)));
        }

        private static List<String> texts(DaySet days) {
            return days.spans().stream().map(DaySpan::toString).toList();
        }
    }

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
     * @param ratioPerMonth (a / months of a) / (b / months of b): what to read where the sides are not of one length;
     *     absent where agencies are summed over different months
     * @param change how sure the ratio is, and what it is made of; absent where there is no ratio
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            String a,
            String b,
            String difference,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal ratioPerMonth,
            @Nullable Change change) {
        static Value of(BigInteger a, BigInteger b, @Nullable BigDecimal ratioPerMonth, @Nullable Change change) {
            return new Value(
                    a.toString(),
                    b.toString(),
                    a.subtract(b).toString(),
                    Fraction.quotient(a, b),
                    ratioPerMonth,
                    change);
        }
    }

    /** One fraction of each side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fractions(@Nullable Fraction a, @Nullable Fraction b) {}
}
