package seizures.commons.picture;

/** The rectangle between the axes, in pixels from the upper left corner of the picture. */
public record PlotArea(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }
}
