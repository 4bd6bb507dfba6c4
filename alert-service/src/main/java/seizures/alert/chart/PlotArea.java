package seizures.alert.chart;

/** The rectangle between the axes, in pixels from the upper left corner of the picture. */
record PlotArea(double left, double top, double right, double bottom) {
    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
