package seizures.commons.picture;

import java.util.Locale;

/** SVG elements in the order in which they are written. All text and all attribute values are escaped. */
public final class SvgWriter {
    private final StringBuilder svg = new StringBuilder();

    /** @param attributes names and values in turn; numbers are rounded to hundredths of a pixel */
    public void open(String element, Object... attributes) {
        start(element, attributes).append('>');
    }

    public void close(String element) {
        svg.append("</").append(element).append(">\n");
    }

    /** An element without content. Attributes come as names and values in turn. */
    public void empty(String element, Object... attributes) {
        start(element, attributes).append("/>\n");
    }

    /** An element with text, which is escaped. Attributes come as names and values in turn. */
    public void text(String element, String text, Object... attributes) {
        start(element, attributes).append('>').append(escaped(text));
        close(element);
    }

    private StringBuilder start(String element, Object... attributes) {
        svg.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.append(' ').append(attributes[i]).append("=\"");
            svg.append(attributes[i + 1] instanceof Number number ? pixels(number) : escaped("" + attributes[i + 1]));
            svg.append('"');
        }
        return svg;
    }

    /** Where a path begins. */
    public static String from(double x, double y) {
        return "M" + pixels(x) + " " + pixels(y);
    }

    /** To a hundredth of a pixel, without zeros at the end. */
    public static String pixels(Number number) {
        double value = Math.rint(number.doubleValue() * 100) / 100;
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    /** What XML does not allow becomes a space. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    /** A rectangle between two abscissas and two ordinates, in pixels; flat where the bottom is above the top. */
    public void rectangle(String style, double left, double right, double top, double bottom) {
        empty("rect", "class", style, "x", left, "y", top, "width", right - left, "height", Math.max(0, bottom - top));
    }
}
