package seizures.commons.picture;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Amounts from zero upwards.
 *
 * @param top the highest amount that fits
 * @param step between two lines of the grid: 1, 2 or 5 times a power of ten
 */
public record AmountAxis(double top, BigDecimal step) {
    private static final double ROOM_ABOVE = 1.12;
    private static final int LINES = 5;

    /**
     * @param amounts that must fit
     * @param isWhole whether only whole numbers mean anything
     */
    public static AmountAxis of(Collection<BigDecimal> amounts, boolean isWhole) {
        double highest =
                amounts.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double top = highest > 0 ? highest * ROOM_ABOVE : 1;
        var step = step(top / LINES);
        return new AmountAxis(top, isWhole ? step.max(BigDecimal.ONE) : step);
    }

    private static BigDecimal step(double least) {
        var power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
        return Stream.of(1, 2, 5, 10)
                .map(times -> power.multiply(BigDecimal.valueOf(times)))
                .filter(step -> step.doubleValue() >= least)
                .findFirst()
                .orElseThrow();
    }

    /** Pixels from the top; an amount beyond the axis lies at its end. */
    public double y(PlotArea area, BigDecimal amount) {
        return area.bottom() - Math.clamp(amount.doubleValue() / top, 0, 1) * area.height();
    }

    private Stream<BigDecimal> ticks() {
        return Stream.iterate(BigDecimal.ZERO, tick -> tick.doubleValue() <= top, tick -> tick.add(step));
    }

    /** In letters. */
    int widestLabel() {
        return ticks().mapToInt(tick -> PictureWords.number(tick).length())
                .max()
                .orElse(1);
    }

    /** Grid, ticks and title, to the left of the area. */
    public void draw(SvgWriter svg, PlotArea area, String title) {
        ticks().forEach(tick -> {
            double y = y(area, tick);
            var line = SvgWriter.from(area.left(), y) + "H" + SvgWriter.pixels(area.right());
            svg.empty("path", "class", "grid", "d", line);
            svg.text("text", PictureWords.number(tick), "text-anchor", "end", "x", area.left() - 6, "y", y + 4);
        });
        svg.text("text", title, "class", "strong", "x", 14, "y", area.top() - 10);
    }
}
