package seizures.alert.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/** Colours, pens and letters of the pictures; told apart in grey too. */
final class Ink {
    static final Font TITLE = new PlainFont(Font.BOLD, 16);
    static final Font TEXT = new PlainFont(Font.PLAIN, 12);
    static final Font UNIT = new PlainFont(Font.BOLD, 12);

    static final Color DARK = new Color(0x333333);
    static final Color GRID = new Color(0xdddddd);
    static final Color WINDOW = new Color(0xfdebd0);
    static final Color OTHER = new Color(0x9fb3c8);
    static final Color ALERT = new Color(0xb03a2e);
    static final Color EXPECTED = new Color(0x1f618d);
    static final Color BAND = new Color(31, 97, 141, 50);

    static final Stroke LINE = new BasicStroke(1.8f);
    static final Stroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

    private Ink() {}
}
