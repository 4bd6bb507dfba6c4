package seizures.console.counts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import seizures.console.page.Chart;
import seizures.console.page.Chart.Line;

/**
 * The chart of an answer: buckets on the axis, a line for each group, or for each method where there are no groups. A bucket
 * without a row is zero where its reports are complete; else it has no value, as nobody reported is not zero.
 */
public final class CountChart {
    /** More lines than this cannot be told apart. */
    private static final int MOST_LINES = 6;

    private static final double MICROGRAMS_IN_A_KILOGRAM = 1e9;
    private static final double MICROGRAMS_IN_A_POUND = 453_592_370;

    private final CountQuestion question;
    private final CountAnswer answer;
    private final List<String> labels;
    private final Gaps gaps;

    private CountChart(CountQuestion question, CountAnswer answer, List<String> labels) {
        this.question = question;
        this.answer = answer;
        this.labels = labels;
        this.gaps = Gaps.of(answer);
    }

    /** Null where there is nothing to draw along. */
    public static @Nullable Chart of(CountQuestion question, CountAnswer answer, List<String> methods) {
        var labels = BucketPeriod.axis(answer);
        return labels.size() < 2 ? null : new CountChart(question, answer, labels).draw(methods);
    }

    private Chart draw(List<String> methods) {
        var lines = new ArrayList<Line>();
        if (question.all("group").isEmpty() && question.show().equals("doses")) {
            methods.forEach(method -> lines.add(line(method, answer.rows(), method)));
        } else {
            String method = methods.isEmpty() ? "" : methods.getFirst();
            groups(question, answer, method).forEach((name, rows) -> lines.add(line(name, rows, method)));
        }
        String unit = question.show().equals("mass") ? question.unit() : question.show();
        return new Chart(
                labels, lines, unit, labels.stream().filter(gaps::isMissing).toList());
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

    private Line line(String name, List<CountAnswer.Row> rows, String method) {
        var values = values(rows, method, Bound.MID);
        if (!question.show().equals("doses") || !question.all("group").isEmpty()) {
            return new Line(name, values, null, null);
        }
        var low = values(rows, method, Bound.LOW);
        var high = values(rows, method, Bound.HIGH);
        return low.equals(high) ? new Line(name, values, null, null) : new Line(name, values, low, high);
    }

    private List<@Nullable Double> values(List<CountAnswer.Row> rows, String method, Bound bound) {
        Map<String, Double> byBucket = new LinkedHashMap<>();
        rows.forEach(row -> byBucket.put(row.bucket(), value(row, question, method, bound)));
        List<@Nullable Double> values = new ArrayList<>();
        for (String label : labels) {
            Double value = byBucket.get(label);
            if (value == null) {
                values.add(gaps.isComplete(label) ? Double.valueOf(0) : null);
            } else {
                values.add(value.isNaN() ? null : value);
            }
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
