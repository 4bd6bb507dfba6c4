package seizures.detectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns over the positions from..to: numbers, flags or words. Null is not available.
 *
 * <p>Who only wants to know what a bucket is worth asks for its {@link #finding}.
 */
public final class Results {
    private final int from;
    private final int to;
    private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();

    Results(Description detector, int from, int to) {
        this.from = from;
        this.to = to;
        for (String field : detector.fields()) {
            columns.put(field, new ArrayList<>(Collections.nCopies(to - from + 1, null)));
        }
        if (columns.containsKey("alarm")) {
            for (int t = from; t <= to; t++) {
                put("alarm", t, false);
            }
        }
    }

    void put(String field, int t, Object value) {
        Objects.requireNonNull(columns.get(field), field).set(t - from, value);
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Every column, each of length to − from + 1. */
    public Map<String, List<@Nullable Object>> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** NaN where not available. */
    public double number(String field, int t) {
        List<@Nullable Object> column = columns.get(field);
        return column != null && column.get(t - from) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** False where not available. */
    public boolean flag(String field, int t) {
        List<@Nullable Object> column = columns.get(field);
        return column != null && Boolean.TRUE.equals(column.get(t - from));
    }

    /** Empty where not available. */
    public String text(String field, int t) {
        List<@Nullable Object> column = columns.get(field);
        return column != null && column.get(t - from) instanceof String text ? text : "";
    }

    /** What every detector says of a bucket, in common words; NaN where a detector does not say it. */
    public Finding finding(int t) {
        boolean alarm = flag("alarm", t)
                || text("level", t).equals("red")
                || text("class", t).equals("Significant Increase");
        return new Finding(
                t,
                alarm,
                first(t, "expected", "mu0", "target"),
                number("upper", t),
                first(t, "score", "statistic", "logStatistic", "t", "z"),
                first(t, "pExceed", "pvalue"));
    }

    private double first(int t, String... fields) {
        for (String field : fields) {
            if (columns.containsKey(field)) {
                return number(field, t);
            }
        }
        return Double.NaN;
    }

    /**
     * One bucket.
     *
     * @param upper highest count that is still no alarm
     * @param score the detector's own measure of how far out the bucket is; larger is further
     * @param probability of a count at least this high if nothing has changed
     */
    public record Finding(int t, boolean alarm, double expected, double upper, double score, double probability) {}
}
