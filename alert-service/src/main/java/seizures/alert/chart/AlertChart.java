package seizures.alert.chart;

import java.nio.charset.StandardCharsets;
import seizures.alert.engine.AlertCurve;
import seizures.alert.series.Curve;
import seizures.alert.series.Span;

/** An alert as a picture: what it says, over what its rule looked at. */
final class AlertChart {
    /** Mean width of a letter, in pixels; wider than most fonts have it, so that nothing touches. */
    static final double LETTER = 6.8;

    private static final int WIDTH = 900;
    private static final int HEIGHT = 460;
    private static final int MARGIN = 14;
    private static final int LINE = 16;
    private static final int LETTERS_IN_LINE = (int) ((WIDTH - 2 * MARGIN) / LETTER);
    private static final int LETTERS_IN_TITLE = LETTERS_IN_LINE * 12 / 17;
    private static final int BELOW = 92;

    private AlertChart() {}

    static byte[] svg(AlertCurve sight, ChartTheme theme) {
        var alert = sight.alert();
        var title = AlertText.title(alert, sight.curve().unit());
        var svg = new SvgWriter();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "aria-labelledby",
                "title desc",
                "width",
                WIDTH,
                "height",
                HEIGHT,
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "font-family",
                ChartStyle.FONT);
        svg.text("title", title, "id", "title");
        svg.text("desc", AlertText.statement(alert) + " " + asOf(sight), "id", "desc");
        svg.text("style", ChartStyle.css(theme));
        hatch(svg);
        svg.empty("rect", "class", "paper", "width", WIDTH, "height", HEIGHT);
        double y = heading(svg, title, AlertText.statement(alert));
        plot(svg, sight, y + 36);
        svg.text("text", asOf(sight), "text-anchor", "end", "x", WIDTH - MARGIN, "y", HEIGHT - 10);
        svg.close("svg");
        return svg.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void hatch(SvgWriter svg) {
        svg.open("defs");
        svg.open("pattern", "id", "hatch", "width", 7, "height", 7, "patternUnits", "userSpaceOnUse");
        svg.empty("path", "class", "hatch", "d", "M-1 1l2 -2M0 7l7 -7M6 8l2 -2");
        svg.close("pattern");
        svg.close("defs");
    }

    /** @return where its last line stands */
    private static double heading(SvgWriter svg, String title, String statement) {
        double y = 10;
        for (var line : Words.lines(title, LETTERS_IN_TITLE, 2)) {
            svg.text("text", line, "class", "title", "x", MARGIN, "y", y += LINE + 4);
        }
        for (var line : Words.lines(statement, LETTERS_IN_LINE, 3)) {
            svg.text("text", line, "x", MARGIN, "y", y += LINE);
        }
        return y;
    }

    private static void plot(SvgWriter svg, AlertCurve sight, double top) {
        var alert = sight.alert();
        var curve = sight.curve();
        var reading = new CurveReading(curve);
        var amounts = AmountAxis.of(curve);
        var area = new PlotArea(MARGIN + 10 + amounts.widestLabel() * LETTER, top, WIDTH - 2 * MARGIN, HEIGHT - BELOW);
        var time = TimeAxis.around(area, Span.of(alert.window()), curve);
        new CurvePlot(alert, reading, area, time, amounts).draw(svg);
        time.draw(svg, curve.shape() == Curve.Shape.PERIODS ? "Days of each port's calendar" : "Time in UTC");
        Legend.of(reading).draw(svg, area.left(), area.right(), HEIGHT - 32);
    }

    private static String asOf(AlertCurve sight) {
        return "Data as of " + Words.time(sight.asOf());
    }
}
