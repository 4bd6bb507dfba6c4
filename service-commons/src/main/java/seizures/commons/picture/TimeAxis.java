package seizures.commons.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Time from left to right, in UTC. A label stands to the right of its tick: it names what starts there.
 *
 * @param from at the left edge of the area
 * @param to at its right edge
 */
public record TimeAxis(PlotArea area, Instant from, Instant to) {
    private static final int LEAST_BETWEEN_TICKS = 84;
    private static final int MARGIN_PARTS = 50;

    /** A little more than a stretch of time; for a moment alone, a day on both sides. */
    public static TimeAxis around(PlotArea area, Instant from, Instant to) {
        var margin = to.isAfter(from) ? Duration.between(from, to).dividedBy(MARGIN_PARTS) : Duration.ofDays(1);
        margin = margin.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : margin;
        return new TimeAxis(area, from.minus(margin), to.plus(margin));
    }

    /** Pixels from the left; a time beyond the axis lies at its end. */
    public double x(Instant time) {
        double part = (double) Duration.between(from, time).toMillis()
                / Duration.between(from, to).toMillis();
        return area.left() + Math.clamp(part, 0, 1) * area.width();
    }

    /** Axis, ticks in UTC and title, below the area. */
    public void draw(SvgWriter svg, String title) {
        var step = TimeStep.of(Duration.between(from, to), (int) area.width() / LEAST_BETWEEN_TICKS);
        var era = "";
        double y = area.bottom();
        svg.empty("path", "class", "axis", "d", SvgWriter.from(area.left(), y) + "H" + SvgWriter.pixels(area.right()));
        for (var tick = step.atOrBefore(from.atZone(ZoneOffset.UTC));
                tick.toInstant().isBefore(to);
                tick = step.after(tick)) {
            double x = x(tick.toInstant());
            if (!tick.toInstant().isBefore(from)) {
                svg.empty("path", "class", "axis", "d", SvgWriter.from(x, y) + "v16");
                label(svg, step.label(tick), x, y + 14);
                if (!step.era(tick).equals(era)) {
                    era = step.era(tick);
                    label(svg, era, x, y + 28);
                }
            }
        }
        svg.text("text", title, "class", "strong", "text-anchor", "end", "x", area.right(), "y", y + 44);
    }

    /** Unless the picture ends before it does: half a date is another date. */
    private static void label(SvgWriter svg, String text, double tick, double y) {
        double x = tick + 3;
        if (x + text.length() * Picture.LETTER <= Picture.WIDTH) {
            svg.text("text", text, "x", x, "y", y);
        }
    }
}
