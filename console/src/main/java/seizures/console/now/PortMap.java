package seizures.console.now;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import seizures.console.counts.CountAnswer;
import seizures.console.register.MapPoint;
import seizures.console.register.Registers.Port;

/**
 * Ports on a map, and the areas that they are in: size is what was seized in a month (doses or mass), colour whether that is
 * more or less than in the month before, a ring a firing alert.
 *
 * @param areas of the same seizures; a port that no area has stands for itself
 * @param left with {@code top}, {@code width} and {@code height} the part of the map that holds them
 * @param unplaced how many ports with reports have no coordinates
 */
record PortMap(List<Mark> ports, List<Mark> areas, long left, long top, long width, long height, int unplaced) {
    private static final double LARGEST_RADIUS = 14;
    private static final double SMALLEST_RADIUS = 2.5;
    private static final double MARGIN = 40;
    private static final double LEAST_WIDTH = 700;
    private static final double SHAPE = 0.45;

    /** More, or less, than this part of the month before is a change. */
    private static final double CHANGE = 0.25;

    /**
     * A port or an area.
     *
     * @param dimension which of both the code is of
     * @param x with {@code y} where it is; of an area the middle of its ports
     * @param change MORE, LESS, SAME or NEW, against the month before
     * @param mass in micrograms
     */
    record Mark(
            String dimension,
            String code,
            String name,
            double x,
            double y,
            double radius,
            String change,
            boolean firing,
            long seizures,
            String mass) {}

    /** A port's row of the month. */
    private record Placed(Port port, MapPoint at, CountAnswer.Row row, double amount) {}

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
        var ports = register.stream().collect(Collectors.toMap(Port::port, Function.identity()));
        var placed = new ArrayList<Placed>();
        int unplaced = 0;
        for (var row : answer.rows()) {
            var port = ports.get(port(row));
            var point = port == null ? null : MapPoint.of(port);
            if (port != null && point != null) {
                placed.add(new Placed(port, point, row, size.applyAsDouble(row)));
            } else if (row.bucket().equals(month)) {
                unplaced++;
            }
        }
        return framed(marks(placed, month, firing, Port::port), marks(placed, month, firing, PortMap::area), unplaced);
    }

    private static String area(Port port) {
        return port.area() == null || port.area().equals("UNKNOWN") ? port.port() : port.area();
    }

    /** The largest first, so that no smaller one is hidden. */
    private static List<Mark> marks(
            List<Placed> placed, String month, Set<String> firing, Function<Port, String> group) {
        var groups = placed.stream().collect(Collectors.groupingBy(one -> group.apply(one.port())));
        var amounts = new HashMap<String, Double>();
        groups.forEach((code, ports) -> amounts.put(code, sum(ports, month)));
        double largest =
                amounts.values().stream().mapToDouble(amount -> amount).max().orElse(1);
        return groups.entrySet().stream()
                .filter(one -> one.getValue().stream()
                        .anyMatch(port -> port.row().bucket().equals(month)))
                .map(one -> mark(one.getKey(), one.getValue(), month, firing, Math.max(largest, 1)))
                .sorted(Comparator.comparingDouble(Mark::radius).reversed().thenComparing(Mark::code))
                .toList();
    }

    private static Mark mark(String code, List<Placed> all, String month, Set<String> firing, double largest) {
        var now = all.stream().filter(one -> one.row().bucket().equals(month)).toList();
        var first = now.getFirst();
        double amount = sum(all, month);
        boolean isPort = code.equals(first.port().port());
        return new Mark(
                isPort ? "port" : "area",
                code,
                isPort ? first.port().name() : code,
                middle(now, MapPoint::x),
                middle(now, MapPoint::y),
                radius(amount / largest),
                change(amount, all.stream().mapToDouble(Placed::amount).sum() - amount),
                now.stream().anyMatch(one -> firing.contains(one.port().port())),
                now.stream().mapToLong(one -> one.row().seizures()).sum(),
                now.stream()
                        .map(one -> new BigInteger(one.row().massMicrograms()))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .toString());
    }

    private static double sum(List<Placed> ports, String month) {
        return ports.stream()
                .filter(one -> one.row().bucket().equals(month))
                .mapToDouble(Placed::amount)
                .sum();
    }

    private static double middle(List<Placed> ports, ToDoubleFunction<MapPoint> of) {
        return Math.rint(
                ports.stream().map(Placed::at).mapToDouble(of).average().orElseThrow());
    }

    /** So that the area is as the amount is, in tenths. */
    private static double radius(double share) {
        return Math.max(SMALLEST_RADIUS, Math.rint(LARGEST_RADIUS * Math.sqrt(share) * 10) / 10);
    }

    private static String change(double amount, double before) {
        if (before == 0) {
            return amount > 0 ? "NEW" : "SAME";
        }
        double ratio = amount / before;
        return ratio > 1 + CHANGE ? "MORE" : ratio < 1 - CHANGE ? "LESS" : "SAME";
    }

    private static String port(CountAnswer.Row row) {
        return row.group().getOrDefault("port", "");
    }

    /** At least as wide as 70 degrees, so that one port can be placed, and of one shape, so that nothing on the page moves. */
    private static PortMap framed(List<Mark> ports, List<Mark> areas, int unplaced) {
        double left = ports.stream().mapToDouble(Mark::x).min().orElse(-1250) - MARGIN;
        double right = ports.stream().mapToDouble(Mark::x).max().orElse(-650) + MARGIN;
        double top = ports.stream().mapToDouble(Mark::y).min().orElse(-600) - MARGIN;
        double bottom = ports.stream().mapToDouble(Mark::y).max().orElse(-200) + MARGIN;
        double width = Math.max(LEAST_WIDTH, Math.max(right - left, (bottom - top) / SHAPE));
        double height = width * SHAPE;
        return new PortMap(
                ports,
                areas,
                Math.round((left + right - width) / 2),
                Math.round((top + bottom - height) / 2),
                Math.round(width),
                Math.round(height),
                unplaced);
    }
}
