package seizures.console.coverage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.console.counts.CountAnswer;
import seizures.console.page.Chart;

/**
 * An answer of {@code /v1/completeness}: what is known of recent periods, and what is expected once all reports are in.
 *
 * @param evaluatedAt the last day that is read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Completeness(
        String knownAt,
        String evaluatedAt,
        String bucket,
        String measure,
        String method,
        List<Row> rows,
        Row total,
        List<String> notes) {
    private static final double MICROGRAMS_IN_A_KILOGRAM = 1e9;

    /**
     * A period, or their sum.
     *
     * @param age periods that have ended since; null of the sum
     * @param expected null, with its limits, where nothing can be expected
     * @param low of a 95 % interval
     * @param completeness reported / expected
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            String bucket,
            @Nullable Integer age,
            String reported,
            @Nullable String expected,
            @Nullable String low,
            @Nullable String high,
            @Nullable Double completeness,
            CountAnswer.@Nullable Coverage coverage) {
        public boolean isUncovered() {
            return coverage != null && !coverage.complete();
        }
    }

    /** Two lines: reported, and expected with its band. Null of a single period. */
    @Nullable
    Chart chart(String reported, String expected) {
        if (rows.size() < 2) {
            return null;
        }
        List<@Nullable Double> known = new ArrayList<>();
        List<@Nullable Double> projected = new ArrayList<>();
        List<@Nullable Double> low = new ArrayList<>();
        List<@Nullable Double> high = new ArrayList<>();
        for (Row row : rows) {
            known.add(number(row.reported()));
            projected.add(number(row.expected()));
            low.add(number(row.low()));
            high.add(number(row.high()));
        }
        return new Chart(
                rows.stream().map(Row::bucket).toList(),
                List.of(new Chart.Line(reported, known, null, null), new Chart.Line(expected, projected, low, high)),
                measure,
                rows.stream().filter(Row::isUncovered).map(Row::bucket).toList());
    }

    private @Nullable Double number(@Nullable String amount) {
        if (amount == null) {
            return null;
        }
        double number = new BigDecimal(amount).doubleValue();
        return measure.equals("mass") ? Double.valueOf(number / MICROGRAMS_IN_A_KILOGRAM) : Double.valueOf(number);
    }
}
