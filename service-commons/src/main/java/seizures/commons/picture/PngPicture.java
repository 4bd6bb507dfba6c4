package seizures.commons.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;

/**
 * The same picture as PNG, at twice its size, for mails and chats that show no SVG. One is drawn at a time: it needs seven
 * megabytes while it is. Needs a font on the server, as the image of a service has one.
 */
public final class PngPicture {
    private static final int SCALE = 2;
    private static final String NO_FONTS = "This server has no font to write with: ask for chart.svg";

    private PngPicture() {}

    /**
     * @param svg of {@link Picture}, in light or in dark
     * @throws ProblemException where the server has no font
     */
    public static synchronized byte[] of(byte[] svg) {
        try {
            var image = new BufferedImage(SCALE * Picture.WIDTH, SCALE * Picture.HEIGHT, BufferedImage.TYPE_INT_RGB);
            draw(image, loaded(svg));
            var png = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LinkageError | InternalError _) {
            throw new ProblemException(CommonProblem.NOT_ACCEPTABLE.because(NO_FONTS));
        }
    }

    /** With the one family of fonts that Java has everywhere. */
    private static SVGDocument loaded(byte[] svg) {
        var text = new String(svg, StandardCharsets.UTF_8).replace(PictureStyle.FONT, "SansSerif");
        var document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalArgumentException("cannot be read as SVG");
        }
        return document;
    }

    private static void draw(BufferedImage image, SVGDocument document) {
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.scale(SCALE, SCALE);
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, pen, new ViewBox(0, 0, Picture.WIDTH, Picture.HEIGHT));
        } finally {
            pen.dispose();
        }
    }
}
