package seizures.commons.picture;

/**
 * The rectangle between the axes, in pixels from the upper left corner of the picture.
 *
 * @param left in pixels, as are the others; the origin is the upper left corner
 */
public record PlotArea(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }
}
