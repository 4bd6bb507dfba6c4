package seizures.alert.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a chart draws on: shapes, lines and text become SVG. It asks the machine for no fonts ({@link PlainFont}), as
 * ready writers of SVG do, which fail where there are none.
 */
final class SvgGraphics extends ShapesOnly {
    private final Svg svg;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private Paint paint = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke();
    private Composite composite = AlphaComposite.SrcOver;
    private Font font = Ink.TEXT;
    /** In device space. */
    private @Nullable Shape clip;

    SvgGraphics(Svg svg) {
        this.svg = svg;
    }

    private Color ink() {
        var color = paint instanceof Color plain ? plain : Color.BLACK;
        float alpha = composite instanceof AlphaComposite blend ? blend.getAlpha() : 1;
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), Math.round(color.getAlpha() * alpha));
    }

    private static PlainFont plain(Font font) {
        return font instanceof PlainFont plain ? plain : new PlainFont(font.getStyle(), font.getSize());
    }

    @Override
    public void draw(Shape shape) {
        var pen = stroke instanceof BasicStroke basic ? basic : new BasicStroke();
        svg.stroke(transform.createTransformedShape(shape), ink(), pen, clip);
    }

    @Override
    public void fill(Shape shape) {
        svg.fill(transform.createTransformedShape(shape), ink(), clip);
    }

    @Override
    public void drawString(String text, float x, float y) {
        var at = new AffineTransform(transform);
        at.translate(x, y);
        svg.text(text, at, font, ink());
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator letters, float x, float y) {
        var text = new StringBuilder();
        for (char letter = letters.first(); letter != CharacterIterator.DONE; letter = letters.next()) {
            text.append(letter);
        }
        drawString(text.toString(), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator letters, int x, int y) {
        drawString(letters, (float) x, (float) y);
    }

    @Override
    public Graphics create() {
        var copy = new SvgGraphics(svg);
        copy.transform = getTransform();
        copy.paint = paint;
        copy.background = background;
        copy.stroke = stroke;
        copy.composite = composite;
        copy.font = font;
        copy.clip = clip;
        return copy;
    }

    @Override
    public void dispose() {
        // holds nothing
    }

    @Override
    public FontMetrics getFontMetrics(Font asked) {
        return plain(asked).metrics();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(@Nullable Font next) {
        font = next == null ? Ink.TEXT : plain(next);
    }

    @Override
    public void clip(Shape more) {
        var device = new Area(transform.createTransformedShape(more));
        if (clip != null) {
            device.intersect(new Area(clip));
        }
        clip = device;
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(@Nullable Shape next) {
        clip = next == null ? null : transform.createTransformedShape(next);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public @Nullable Shape getClip() {
        return clip == null ? null : inverse().createTransformedShape(clip);
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        var here = getClip();
        return here == null ? null : here.getBounds();
    }

    private AffineTransform inverse() {
        try {
            return transform.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform next) {
        transform = new AffineTransform(next);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setPaint(@Nullable Paint next) {
        paint = next == null ? paint : next;
    }

    @Override
    public Color getColor() {
        return paint instanceof Color color ? color : Color.BLACK;
    }

    @Override
    public void setColor(@Nullable Color next) {
        setPaint(next);
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setBackground(Color next) {
        background = next;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke next) {
        stroke = next;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setComposite(Composite next) {
        composite = next;
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return hints;
    }

    @Override
    public void setRenderingHints(Map<?, ?> next) {
        hints.clear();
        hints.putAll(next);
    }

    @Override
    public void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        var before = paint;
        setPaint(background);
        fillRect(x, y, width, height);
        setPaint(before);
    }

    @Override
    public boolean hit(Rectangle where, Shape shape, boolean onStroke) {
        return transform.createTransformedShape(shape).intersects(where);
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }
}
