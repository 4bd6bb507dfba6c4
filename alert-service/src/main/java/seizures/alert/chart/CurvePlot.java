package seizures.alert.chart;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Curve;
import seizures.alert.series.Span;
import seizures.commons.picture.AmountAxis;
import seizures.commons.picture.Picture;
import seizures.commons.picture.PlotArea;
import seizures.commons.picture.SvgWriter;
import seizures.commons.picture.TimeAxis;
import seizures.contract.AlertVersion;

/** The curve of an alert between its axes, from the back to the front. */
record CurvePlot(AlertVersion alert, CurveReading reading, PlotArea area, TimeAxis time, AmountAxis amounts) {
    /** The least width of a bar and of the window, in pixels. */
    private static final double LEAST_BAR = 3;

    private static final double LEAST_WINDOW = 8;
    private static final double GAP = 0.06;

    void draw(SvgWriter svg) {
        var window = Span.of(alert.window());
        rectangle(svg, "window", box(window, LEAST_WINDOW), area.top(), area.bottom());
        Stream.concat(reading.unjudged().stream(), reading.curve().unreported().stream())
                .forEach(span -> rectangle(svg, "unjudged", box(span, 0), area.top(), area.bottom()));
        amounts.draw(svg, area, AlertText.measured(reading.curve().unit()));
        reading.curve().parts().forEach(part -> bar(svg, part));
        if (reading.hasBand()) {
            reading.curve().parts().forEach(part -> band(svg, part));
        }
        steps(svg, "expected", Curve.Part::expected);
        limit(svg);
        target(svg);
        reading.curve().stretches().forEach(stretch -> stretch(svg, stretch));
    }

    private void target(SvgWriter svg) {
        var target = reading.curve().target();
        if (target != null) {
            var line = SvgWriter.from(area.left(), amounts.y(area, target)) + "H" + SvgWriter.pixels(area.right());
            svg.empty("path", "class", "target", "d", line);
        }
    }

    /** A line along the top, and under it as many of its words as there is room for. */
    private void stretch(SvgWriter svg, Curve.Stretch stretch) {
        var box = box(stretch.span(), 0);
        double y = area.top() + 2;
        svg.empty(
                "path",
                "class",
                "stretch",
                "d",
                SvgWriter.from(box.left + 1, y) + "H" + SvgWriter.pixels(box.right - 1));
        int letters = (int) ((box.right - box.left) / Picture.LETTER);
        if (letters >= stretch.words().length()) {
            svg.text("text", stretch.words(), "class", "small", "x", box.left + 2, "y", y + 13);
        }
    }

    /**
     * @param left in pixels
     * @param right in pixels
     */
    private record Box(double left, double right) {}

    private Box box(Span span, double least) {
        double left = time.x(span.from());
        double right = time.x(span.to());
        double more = Math.max(0, least - (right - left)) / 2;
        return new Box(Math.max(area.left(), left - more), Math.min(area.right(), right + more));
    }

    private static void rectangle(SvgWriter svg, String style, Box box, double top, double bottom) {
        svg.rectangle(style, box.left, box.right, top, bottom);
    }

    /** With its numbers, which a browser shows under the pointer; one of the alert has a mark above it. */
    private void bar(SvgWriter svg, Curve.Part part) {
        var whole = box(part.span(), reading.curve().shape() == Curve.Shape.LEVEL ? 0 : LEAST_BAR);
        double gap = reading.curve().shape() == Curve.Shape.PERIODS ? GAP * (whole.right - whole.left) : 0;
        double y = amounts.y(area, part.observed());
        boolean isFlagged = reading.isOfAlert(part, alert);
        svg.open(
                "rect",
                "class",
                isFlagged ? "flagged" : "bar",
                "x",
                whole.left + gap,
                "y",
                y,
                "width",
                whole.right - whole.left - 2 * gap,
                "height",
                area.bottom() - y);
        svg.text("title", reading.words(part));
        svg.close("rect");
        if (isFlagged && reading.curve().shape() != Curve.Shape.LEVEL) {
            double middle = (whole.left + whole.right) / 2;
            svg.empty("path", "class", "mark", "d", SvgWriter.from(middle - 5, y - 11) + "h10l-5 8z");
        }
    }

    private void band(SvgWriter svg, Curve.Part part) {
        if (part.expected() != null && part.limit() != null) {
            double expected = amounts.y(area, part.expected());
            double limit = amounts.y(area, part.limit());
            rectangle(svg, "band", box(part.span(), 0), Math.min(expected, limit), Math.max(expected, limit));
        }
    }

    /** One limit that holds for all of the time goes from side to side. */
    private void limit(SvgWriter svg) {
        var one = reading.oneLimit();
        if (one == null) {
            steps(svg, "limit", Curve.Part::limit);
        } else {
            svg.empty(
                    "path",
                    "class",
                    "limit",
                    "d",
                    SvgWriter.from(area.left(), amounts.y(area, one)) + "H" + SvgWriter.pixels(area.right()));
        }
    }

    private void steps(SvgWriter svg, String style, Function<Curve.Part, @Nullable BigDecimal> value) {
        var path = new StringBuilder();
        var last = Span.ALL.to();
        for (var part : reading.curve().parts()) {
            var amount = value.apply(part);
            if (amount != null) {
                double y = amounts.y(area, amount);
                boolean goesOn = !path.isEmpty() && last.equals(part.span().from());
                path.append(
                        goesOn
                                ? "V" + SvgWriter.pixels(y)
                                : SvgWriter.from(time.x(part.span().from()), y));
                path.append('H').append(SvgWriter.pixels(time.x(part.span().to())));
                last = part.span().to();
            }
        }
        if (!path.isEmpty()) {
            svg.empty("path", "class", style, "d", path);
        }
    }
}
