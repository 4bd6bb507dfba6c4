package seizures.console.now;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import seizures.console.counts.CountAnswer;
import seizures.console.register.MapPoint;
import seizures.console.register.Registers.Port;

/**
 * Ports on a map: size is what was seized in a month (doses or mass), colour whether that is more or less than in the month before, a ring a firing
 * alert.
 *
 * @param left with {@code top}, {@code width} and {@code height} the part of the map that holds them
 * @param unplaced how many ports with reports have no coordinates
 */
record PortMap(List<Mark> marks, long left, long top, long width, long height, int unplaced) {
    private static final double LARGEST_RADIUS = 14;
    private static final double SMALLEST_RADIUS = 2.5;
    private static final double MARGIN = 40;
    private static final double LEAST_WIDTH = 700;
    private static final double SHAPE = 0.45;

    /** More, or less, than this part of the month before is a change. */
    private static final double CHANGE = 0.25;

    /**
     * A port.
     *
     * @param change MORE, LESS, SAME or NEW, against the month before
     */
    record Mark(
            String port,
            String name,
            double x,
            double y,
            double radius,
            String change,
            boolean firing,
            long seizures,
            String mass) {}

    /**
     * Of an answer by port and month.
     *
     * @param size of a row
     * @param firing ports with a firing alert
     */
    static PortMap of(
            CountAnswer answer,
            String month,
            List<Port> register,
            Set<String> firing,
            ToDoubleFunction<CountAnswer.Row> size) {
        var ports = new HashMap<String, Port>();
        register.forEach(port -> ports.put(port.port(), port));
        var before = before(answer, month, size);
        var rows =
                answer.rows().stream().filter(row -> row.bucket().equals(month)).toList();
        double largest = rows.stream().mapToDouble(size).max().orElse(1);
        var marks = new ArrayList<Mark>();
        int unplaced = 0;
        for (var row : rows) {
            var port = ports.get(port(row));
            var point = port == null ? null : MapPoint.of(port);
            if (port == null || point == null) {
                unplaced++;
            } else {
                double amount = size.applyAsDouble(row);
                marks.add(new Mark(
                        port.port(),
                        port.name(),
                        point.x(),
                        point.y(),
                        radius(amount / Math.max(largest, 1)),
                        change(amount, before.get(port.port())),
                        firing.contains(port.port()),
                        row.seizures(),
                        row.massMicrograms()));
            }
        }
        marks.sort(Comparator.comparingDouble(Mark::radius).reversed());
        return framed(marks, unplaced);
    }

    private static Map<String, Double> before(
            CountAnswer answer, String month, ToDoubleFunction<CountAnswer.Row> size) {
        var before = new HashMap<String, Double>();
        answer.rows().stream()
                .filter(row -> !row.bucket().equals(month))
                .forEach(row -> before.put(port(row), size.applyAsDouble(row)));
        return before;
    }

    /** So that the area is as the amount is, in tenths. */
    private static double radius(double share) {
        return Math.max(SMALLEST_RADIUS, Math.rint(LARGEST_RADIUS * Math.sqrt(share) * 10) / 10);
    }

    private static String change(double amount, @Nullable Double before) {
        if (before == null || before == 0) {
            return amount > 0 ? "NEW" : "SAME";
        }
        double ratio = amount / before;
        return ratio > 1 + CHANGE ? "MORE" : ratio < 1 - CHANGE ? "LESS" : "SAME";
    }

    private static String port(CountAnswer.Row row) {
        return row.group().getOrDefault("port", "");
    }

    /** At least as wide as 70 degrees, so that one port can be placed, and of one shape, so that nothing on the page moves. */
    private static PortMap framed(List<Mark> marks, int unplaced) {
        double left = marks.stream().mapToDouble(Mark::x).min().orElse(-1250) - MARGIN;
        double right = marks.stream().mapToDouble(Mark::x).max().orElse(-650) + MARGIN;
        double top = marks.stream().mapToDouble(Mark::y).min().orElse(-600) - MARGIN;
        double bottom = marks.stream().mapToDouble(Mark::y).max().orElse(-200) + MARGIN;
        double width = Math.max(LEAST_WIDTH, Math.max(right - left, (bottom - top) / SHAPE));
        double height = width * SHAPE;
        return new PortMap(
                List.copyOf(marks),
                Math.round((left + right - width) / 2),
                Math.round((top + bottom - height) / 2),
                Math.round(width),
                Math.round(height),
                unplaced);
    }
}
