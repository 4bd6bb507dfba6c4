package seizures.commons.picture;

import java.nio.charset.StandardCharsets;

/**
 * A picture of amounts over time, as SVG: a title and a statement, a plot with its axes, a legend, and as of when its
 * data is.
 *
 * @param title one or two lines
 * @param statement what stands out, up to three lines
 * @param asOf as of when the data is, in words
 */
public record Picture(String title, String statement, String asOf) {
    /** Mean width of a letter, in pixels; wider than most fonts have it, so that nothing touches. */
    public static final double LETTER = 6.8;

    static final int WIDTH = 900;
    static final int HEIGHT = 460;
    private static final int MARGIN = 14;
    private static final int LINE = 16;
    private static final int LETTERS_IN_LINE = (int) ((WIDTH - 2 * MARGIN) / LETTER);
    private static final int LETTERS_IN_TITLE = LETTERS_IN_LINE * 12 / 17;
    private static final int ABOVE = 36;
    private static final int BELOW = 92;

    /** What is drawn between title and legend. */
    public interface Plot {
        /** @return what its marks mean */
        Legend draw(SvgWriter svg, PlotArea area);
    }

    /** @param amounts beside the plot, for which it leaves room */
    public byte[] svg(PictureTheme theme, AmountAxis amounts, Plot plot) {
        var svg = new SvgWriter();
        open(svg);
        svg.text("title", title, "id", "title");
        svg.text("desc", statement + " " + asOf, "id", "desc");
        svg.text("style", PictureStyle.css(theme));
        hatch(svg);
        svg.empty("rect", "class", "paper", "width", WIDTH, "height", HEIGHT);
        double left = MARGIN + 10 + amounts.widestLabel() * LETTER;
        var area = new PlotArea(left, heading(svg) + ABOVE, WIDTH - 2 * MARGIN, HEIGHT - BELOW);
        plot.draw(svg, area).draw(svg, area.left(), area.right(), HEIGHT - 32);
        svg.text("text", asOf, "text-anchor", "end", "x", WIDTH - MARGIN, "y", HEIGHT - 10);
        svg.close("svg");
        return svg.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void open(SvgWriter svg) {
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
                PictureStyle.FONT);
    }

    private static void hatch(SvgWriter svg) {
        svg.open("defs");
        svg.open("pattern", "id", "hatch", "width", 7, "height", 7, "patternUnits", "userSpaceOnUse");
        svg.empty("path", "class", "hatch", "d", "M-1 1l2 -2M0 7l7 -7M6 8l2 -2");
        svg.close("pattern");
        svg.close("defs");
    }

    /** @return where its last line stands */
    private double heading(SvgWriter svg) {
        double y = 10;
        for (var line : PictureWords.lines(title, LETTERS_IN_TITLE, 2)) {
            svg.text("text", line, "class", "title", "x", MARGIN, "y", y += LINE + 4);
        }
        for (var line : PictureWords.lines(statement, LETTERS_IN_LINE, 3)) {
            svg.text("text", line, "x", MARGIN, "y", y += LINE);
        }
        return y;
    }
}
