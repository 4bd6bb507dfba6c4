package seizures.console.counts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the chart of an answer shows: buckets on the axis, a line for each group, or for each method where there are no
 * groups. A bucket without a row has no value: nobody reported is not zero.
 */
record CountChart(List<String> labels, List<Line> lines, String unit) {
    /** More lines than this cannot be told apart. */
    private static final int MOST_LINES = 6;

    private static final double MICROGRAMS_IN_A_KILOGRAM = 1e9;
    private static final double MICROGRAMS_IN_A_POUND = 453_592_370;

    /**
     * One line of the chart.
     *
     * @param values one for each label; null where nothing was reported
     * @param low with {@code high} the interval; missing where the amounts are exact, and of groups, whose bands would hide each
     *     other
     */
    record Line(
            String name,
            List<@Nullable Double> values,
            @Nullable List<@Nullable Double> low,
            @Nullable List<@Nullable Double> high) {}

    /** Its JSON for the page; null where there is nothing to draw along. */
    static @Nullable String of(CountQuestion question, CountAnswer answer, List<String> methods) {
        var buckets = answer.rows().stream()
                .map(CountAnswer.Row::bucket)
                .distinct()
                .sorted()
                .toList();
        if (answer.bucket().equals("all") || buckets.size() < 2) {
            return null;
        }
        var labels = BucketPeriod.between(buckets.getFirst(), buckets.getLast());
        var lines = new ArrayList<Line>();
        if (question.all("group").isEmpty() && question.show().equals("doses")) {
            methods.forEach(method -> lines.add(line(method, labels, answer.rows(), question, method)));
        } else {
            String method = methods.isEmpty() ? "" : methods.getFirst();
            groups(question, answer, method)
                    .forEach((name, rows) -> lines.add(line(name, labels, rows, question, method)));
        }
        String unit = question.show().equals("mass") ? question.unit() : question.show();
        return JsonMapper.shared().writeValueAsString(new CountChart(labels, lines, unit));
    }

    private static Map<String, List<CountAnswer.Row>> groups(
            CountQuestion question, CountAnswer answer, String method) {
        var groups = new LinkedHashMap<String, List<CountAnswer.Row>>();
        answer.rows()
                .forEach(row -> groups.computeIfAbsent(
                                String.join(" · ", row.group().values()), name -> new ArrayList<>())
                        .add(row));
        var largest = new LinkedHashMap<String, List<CountAnswer.Row>>();
        ToDoubleFunction<List<CountAnswer.Row>> sum = rows -> rows.stream()
                .mapToDouble(row -> value(row, question, method, Bound.MID))
                .filter(value -> !Double.isNaN(value))
                .sum();
        groups.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -sum.applyAsDouble(entry.getValue())))
                .limit(MOST_LINES)
                .forEach(entry -> largest.put(entry.getKey(), entry.getValue()));
        return largest;
    }

    private static Line line(
            String name, List<String> labels, List<CountAnswer.Row> rows, CountQuestion question, String method) {
        var values = values(labels, rows, question, method, Bound.MID);
        if (!question.show().equals("doses")) {
            return new Line(name, values, null, null);
        }
        var low = values(labels, rows, question, method, Bound.LOW);
        var high = values(labels, rows, question, method, Bound.HIGH);
        return low.equals(high) || !question.all("group").isEmpty()
                ? new Line(name, values, null, null)
                : new Line(name, values, low, high);
    }

    private static List<@Nullable Double> values(
            List<String> labels, List<CountAnswer.Row> rows, CountQuestion question, String method, Bound bound) {
        Map<String, Double> byBucket = new LinkedHashMap<>();
        rows.forEach(row -> byBucket.put(row.bucket(), value(row, question, method, bound)));
        List<@Nullable Double> values = new ArrayList<>();
        for (String label : labels) {
            Double value = byBucket.get(label);
            values.add(value == null || value.isNaN() ? null : value);
        }
        return values;
    }

    private enum Bound {
        LOW,
        MID,
        HIGH
    }

    /** Not a number where the row has no doses by the method. */
    private static double value(CountAnswer.Row row, CountQuestion question, String method, Bound bound) {
        return switch (question.show()) {
            case "seizures" -> row.seizures();
            case "mass" ->
                new BigDecimal(row.massMicrograms()).doubleValue()
                        / (question.unit().equals("lb") ? MICROGRAMS_IN_A_POUND : MICROGRAMS_IN_A_KILOGRAM);
            default -> {
                var doses = row.doses(method);
                if (doses == null) {
                    yield Double.NaN;
                }
                yield switch (bound) {
                    case LOW -> doses.low();
                    case MID -> doses.mid();
                    case HIGH -> doses.high();
                };
            }
        };
    }

    /** The largest amount of a row, for the bars in the table; at least 1. */
    static Bars largest(CountQuestion question, CountAnswer answer, List<String> methods) {
        String method = methods.isEmpty() ? "" : methods.getFirst();
        double largest = answer.rows().stream()
                .mapToDouble(row -> value(row, question, method, Bound.MID))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        return new Bars(question, method, Math.max(largest, Double.MIN_NORMAL));
    }

    /** The bar in each row of the table. */
    record Bars(CountQuestion question, String method, double largest) {
        /** 0 to 100. */
        public long width(CountAnswer.Row row) {
            double value = value(row, question, method, Bound.MID);
            return Double.isNaN(value) ? 0 : Math.round(Math.max(0, value) / largest * 100);
        }
    }
}
