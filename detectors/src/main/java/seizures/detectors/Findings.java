package seizures.detectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import seizures.detectors.Column.Meaning;
import seizures.detectors.model.Interruption;

/**
 * What a detector found at the positions from..to: a {@link Finding} for each, in words that all detectors share, and
 * the detector's own columns. A value that is not available is null in its column.
 */
public final class Findings {
    private final int from;
    private final int to;
    private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    private final Map<Meaning, List<@Nullable Object>> shared = new EnumMap<>(Meaning.class);

    Findings(Description detector, int from, int to) {
        this.from = from;
        this.to = to;
        for (Column<?> column : detector.columns()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int t = from; t <= to; t++) {
                values.add(column.meaning() == Meaning.ALARM ? false : null);
            }
            columns.put(column.name(), values);
            if (column.meaning() != Meaning.DETAIL) {
                shared.put(column.meaning(), values);
            }
        }
    }

    /** Each detector comes by here for each position, so this is where a long series is left. */
    <T> void put(Column<T> column, int t, T value) {
        Interruption.check();
        Objects.requireNonNull(columns.get(column.name()), column.name()).set(t - from, value);
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Every column by its name, each of length to − from + 1. */
    public Map<String, List<@Nullable Object>> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** NaN where not available. */
    public double number(Column<Double> column, int t) {
        return number(columns.get(column.name()), t);
    }

    /** Empty where not available. */
    String text(Column<String> column, int t) {
        return text(columns.get(column.name()), t);
    }

    public Finding at(int t) {
        return new Finding(
                t,
                isAlarm(t),
                number(shared.get(Meaning.EXPECTED), t),
                number(shared.get(Meaning.LOWER), t),
                number(shared.get(Meaning.UPPER), t),
                number(shared.get(Meaning.SCORE), t),
                number(shared.get(Meaning.PROBABILITY), t),
                text(shared.get(Meaning.BASELINE), t));
    }

    public boolean isAlarm(int t) {
        List<@Nullable Object> alarms = shared.get(Meaning.ALARM);
        return alarms != null && Boolean.TRUE.equals(alarms.get(t - from));
    }

    private double number(@Nullable List<@Nullable Object> column, int t) {
        return column != null && column.get(t - from) instanceof Double number ? number : Double.NaN;
    }

    private String text(@Nullable List<@Nullable Object> column, int t) {
        return column != null && column.get(t - from) instanceof String text ? text : "";
    }

    /**
     * One bucket; a number that the detector does not give, or cannot give here, is NaN.
     *
     * @param t position in the series, 1-based
     * @param lower lowest count that raises no alarm, for detectors of falls
     * @param upper highest count that raises no alarm
     * @param score how far out of line the bucket is, in the detector's own measure; larger is further
     * @param probability of a count at least as extreme if nothing has changed
     * @param baseline which of several forecasts was trusted most; empty for detectors with one
     */
    public record Finding(
            int t,
            boolean alarm,
            double expected,
            double lower,
            double upper,
            double score,
            double probability,
            String baseline) {}
}
