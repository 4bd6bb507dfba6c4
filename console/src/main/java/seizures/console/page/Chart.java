package seizures.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code charts.js} draws.
 *
 * @param labels of the buckets along the axis
 * @param unit of all values
 * @param unreported the buckets of which reports are known to be missing; they are hatched
 */
public record Chart(List<String> labels, List<Line> lines, String unit, List<String> unreported) {
    /**
     * One line of the chart.
     *
     * @param values one for each label; null where nothing is known
     * @param low with {@code high} the interval; missing where the amounts are exact, and of groups, whose bands would hide each
     *     other
     * @param marks whether each value is a mark of its own, with no line between
     */
    public record Line(
            String name,
            List<@Nullable Double> values,
            @Nullable List<@Nullable Double> low,
            @Nullable List<@Nullable Double> high,
            boolean marks) {
        public Line(
                String name,
                List<@Nullable Double> values,
                @Nullable List<@Nullable Double> low,
                @Nullable List<@Nullable Double> high) {
            this(name, values, low, high, false);
        }
    }

    /** The same with marks at some buckets, on its first line. */
    public Chart marked(String name, Set<String> buckets) {
        List<@Nullable Double> marks = new ArrayList<>();
        for (int at = 0; at < labels.size(); at++) {
            Double value = lines.getFirst().values().get(at);
            marks.add(!buckets.contains(labels.get(at)) ? null : value == null ? Double.valueOf(0) : value);
        }
        var more = new ArrayList<>(lines);
        more.add(new Line(name, marks, null, null, true));
        return new Chart(labels, more, unit, unreported);
    }

    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
