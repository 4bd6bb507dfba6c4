package seizures.alert.chart;

import java.util.ArrayList;
import java.util.List;

/** What the marks of a chart mean, side by side. */
final class Legend {
    private static final int KEY = 16;
    private static final int BETWEEN = 20;
    private static final int LINE = 20;

    /** @param isLine drawn as a line, else as a box */
    private record Entry(String style, boolean isLine, String words) {}

    private final List<Entry> entries = new ArrayList<>();

    private Legend() {}

    static Legend of(CurveReading reading) {
        var legend = new Legend();
        var one = reading.oneLimit();
        legend.add(true, "bar", false, "observed");
        legend.add(true, "flagged", false, "observed, in the alert");
        legend.add(reading.hasExpected(), "expected", true, "expected");
        legend.add(reading.hasBand(), "band", false, "expected to limit");
        legend.add(reading.hasLimit(), "limit", true, one == null ? "limit" : "limit " + Words.number(one));
        legend.add(reading.curve().target() != null, "target", true, "target");
        legend.add(!reading.unjudged().isEmpty(), "unjudged", false, "not judged");
        legend.add(true, "window", false, "the alert's window");
        return legend;
    }

    private void add(boolean isThere, String style, boolean isLine, String words) {
        if (isThere) {
            entries.add(new Entry(style, isLine, words));
        }
    }

    /** In a second line what the first has no room for. */
    void draw(SvgWriter svg, double left, double right, double top) {
        double x = left;
        double y = top;
        for (var entry : entries) {
            double width = KEY + 5 + entry.words.length() * AlertChart.LETTER;
            if (x + width > right) {
                x = left;
                y += LINE;
            }
            if (entry.isLine) {
                var line = SvgWriter.from(x, y - 4) + "h" + KEY;
                svg.empty("path", "class", entry.style, "d", line);
            } else {
                svg.empty("rect", "class", entry.style, "x", x, "y", y - 9, "width", KEY, "height", 10);
            }
            svg.text("text", entry.words, "x", x + KEY + 5, "y", y);
            x += width + BETWEEN;
        }
    }
}
