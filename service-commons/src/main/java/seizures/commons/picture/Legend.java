package seizures.commons.picture;

import java.util.ArrayList;
import java.util.List;

/** What the marks of a chart mean, side by side. */
public final class Legend {
    private static final int KEY = 16;
    private static final int BETWEEN = 20;
    private static final int LINE = 20;

    /** @param isLine drawn as a line, else as a box */
    private record Entry(String style, boolean isLine, String words) {}

    private final List<Entry> entries = new ArrayList<>();

    /** @param style of what is drawn as a line */
    public Legend line(String style, String words) {
        entries.add(new Entry(style, true, words));
        return this;
    }

    /** @param style of what is drawn as an area */
    public Legend box(String style, String words) {
        entries.add(new Entry(style, false, words));
        return this;
    }

    /** In a second line what the first has no room for. */
    public void draw(SvgWriter svg, double left, double right, double top) {
        double x = left;
        double y = top;
        for (var entry : entries) {
            double width = KEY + 5 + entry.words.length() * Picture.LETTER;
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
