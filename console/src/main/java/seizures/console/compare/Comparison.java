package seizures.console.compare;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.console.counts.CountAnswer;

/** An answer of {@code /v1/comparisons}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Comparison(
        String knownAt,
        String measure,
        String method,
        Side a,
        Side b,
        List<AgencyMonths> coverage,
        List<String> monthsLeftOut,
        List<Row> rows,
        Row total,
        List<Average> averages,
        List<String> notes) {

    /** @param periods what is summed, with the number of months of each */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Side(Map<String, Integer> periods, int months, List<String> withoutData) {}

    /** The months of each side that are summed of an agency. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AgencyMonths(String agency, Months a, Months b) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Months(int months, List<String> summed, List<String> leftOut) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            Map<String, String> group,
            CountAnswer.@Nullable Amounts a,
            CountAnswer.@Nullable Amounts b,
            Value value,
            @Nullable Shares share) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Value(
            String a,
            String b,
            String difference,
            @Nullable Double ratio,
            @Nullable Double ratioPerMonth,
            @Nullable Change change) {}

    /**
     * How sure a ratio is, and what it is made of.
     *
     * @param low of the ratio, 95 %
     * @param quantity the ratio of the gross mass
     * @param strength the ratio of the doses in one unit of mass: quantity × strength = ratio
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(
            double low,
            double high,
            @Nullable Double quantity,
            @Nullable Double strength) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shares(@Nullable Fraction a, @Nullable Fraction b) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fraction(@Nullable Double value) {}

    /** @param takenFrom the known year whose average stands for {@code year} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Average(String name, int year, int takenFrom, double value, String unit, String source) {}

    public boolean hasStrength() {
        return measure.equals("doses");
    }
}
