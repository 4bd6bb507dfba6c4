package seizures.alert.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * A font that knows how wide its letters are about, as sans-serif fonts go, and asks no machine: a server may have no
 * fonts at all, and the one that draws the picture is the reader's. Every picture is the same wherever it was made.
 */
final class PlainFont extends Font {
    private static final long serialVersionUID = 1;
    /** Whichever of these the reader has. */
    static final String LIKE = "Verdana, DejaVu Sans, Helvetica, Arial, sans-serif";

    private static final String FAMILY = "sans-serif";
    private static final float ASCENT = 0.93f;
    private static final float DESCENT = 0.23f;

    PlainFont(int style, int size) {
        super(FAMILY, style, size);
    }

    @Override
    public String getFamily() {
        return FAMILY;
    }

    @Override
    public String getFamily(Locale locale) {
        return FAMILY;
    }

    FontMetrics metrics() {
        return new Metrics(this);
    }

    float width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return (float) (width * getSize2D() * (isBold() ? 1.07 : 1));
    }

    /** In parts of the size. */
    private static double width(char letter) {
        if ("iljtfI.,:;'|!()[] ".indexOf(letter) >= 0) {
            return 0.31;
        }
        if ("mwMW%@".indexOf(letter) >= 0) {
            return 0.88;
        }
        return Character.isUpperCase(letter) ? 0.69 : 0.57;
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return new Rectangle2D.Float(0, -ASCENT * getSize2D(), width(text), (ASCENT + DESCENT) * getSize2D());
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Lines(getSize2D(), text.length());
    }

    private static final class Metrics extends FontMetrics {
        private static final long serialVersionUID = 1;
        private final PlainFont plain;

        Metrics(PlainFont font) {
            super(font);
            this.plain = font;
        }

        @Override
        public int stringWidth(String text) {
            return Math.round(plain.width(text));
        }

        @Override
        public int charWidth(char letter) {
            return stringWidth(String.valueOf(letter));
        }

        @Override
        public int charsWidth(char[] letters, int first, int count) {
            return stringWidth(new String(letters, first, count));
        }

        @Override
        public int getAscent() {
            return Math.round(ASCENT * plain.getSize2D());
        }

        @Override
        public int getDescent() {
            return Math.round(DESCENT * plain.getSize2D());
        }

        @Override
        public int getLeading() {
            return 0;
        }

        @Override
        public Rectangle2D getStringBounds(String text, java.awt.Graphics graphics) {
            return plain.getStringBounds(text, getFontRenderContext());
        }

        @Override
        public LineMetrics getLineMetrics(String text, java.awt.Graphics graphics) {
            return plain.getLineMetrics(text, getFontRenderContext());
        }
    }

    private static final class Lines extends LineMetrics {
        private final float size;
        private final int letters;

        Lines(float size, int letters) {
            this.size = size;
            this.letters = letters;
        }

        @Override
        public int getNumChars() {
            return letters;
        }

        @Override
        public float getAscent() {
            return ASCENT * size;
        }

        @Override
        public float getDescent() {
            return DESCENT * size;
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -size / 2, -ASCENT * size};
        }

        @Override
        public float getStrikethroughOffset() {
            return -size / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return size / 14;
        }

        @Override
        public float getUnderlineOffset() {
            return size / 10;
        }

        @Override
        public float getUnderlineThickness() {
            return size / 14;
        }
    }
}
