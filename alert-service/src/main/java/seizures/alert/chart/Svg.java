package seizures.alert.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SVG as it is drawn, in device space; text stays text. */
final class Svg {
    private final int width;
    private final int height;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> clips = new LinkedHashMap<>();

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void fill(Shape shape, Color color, @Nullable Shape clip) {
        path(shape, "fill=\"" + hex(color) + "\"" + opacity("fill", color), clip);
    }

    void stroke(Shape shape, Color color, BasicStroke pen, @Nullable Shape clip) {
        var style = new StringBuilder("fill=\"none\" stroke=\"" + hex(color) + "\"" + opacity("stroke", color));
        style.append(" stroke-width=\"").append(number(pen.getLineWidth())).append('"');
        var dashes = pen.getDashArray();
        if (dashes != null) {
            style.append(" stroke-dasharray=\"");
            for (float dash : dashes) {
                style.append(number(dash)).append(' ');
            }
            style.append('"');
        }
        path(shape, style.toString(), clip);
    }

    private void path(Shape shape, String style, @Nullable Shape clip) {
        var data = data(shape);
        if (!data.isEmpty()) {
            body.append("<path ")
                    .append(style)
                    .append(clipped(clip))
                    .append(" d=\"")
                    .append(data)
                    .append("\"/>\n");
        }
    }

    void text(String text, AffineTransform at, Font font, Color color) {
        var matrix = new double[6];
        at.getMatrix(matrix);
        body.append("<text transform=\"matrix(");
        for (double cell : matrix) {
            body.append(number(cell)).append(' ');
        }
        body.append(")\" font-size=\"")
                .append(number(font.getSize2D()))
                .append("\" fill=\"")
                .append(hex(color))
                .append('"');
        body.append(font.isBold() ? " font-weight=\"bold\">" : ">")
                .append(escaped(text))
                .append("</text>\n");
    }

    private String clipped(@Nullable Shape clip) {
        if (clip == null) {
            return "";
        }
        var id = clips.computeIfAbsent(data(clip), unseen -> "clip" + clips.size());
        return " clip-path=\"url(#" + id + ")\"";
    }

    private static String data(Shape shape) {
        var data = new StringBuilder();
        var points = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            data.append("MLQCZ".charAt(kind));
            for (int i = 0; i < COORDINATES[kind]; i++) {
                data.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        return data.toString();
    }

    /** Of each kind of segment of a {@link PathIterator}, in the order of its constants. */
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }

    private static String opacity(String of, Color color) {
        return color.getAlpha() == 255 ? "" : " " + of + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** @param title for those who do not see it */
    String document(String title) {
        var document = new StringBuilder();
        document.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height);
        document.append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" font-family=\"")
                .append(PlainFont.LIKE)
                .append("\">\n");
        document.append("<title>").append(escaped(title)).append("</title>\n<defs>\n");
        clips.forEach((data, id) -> document.append("<clipPath id=\"")
                .append(id)
                .append("\"><path d=\"")
                .append(data)
                .append("\"/></clipPath>\n"));
        return document.append("</defs>\n").append(body).append("</svg>\n").toString();
    }
}
