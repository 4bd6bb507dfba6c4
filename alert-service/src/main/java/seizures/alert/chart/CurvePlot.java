package seizures.alert.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import seizures.alert.series.Curve;
import seizures.contract.AlertVersion;

/** The curve of an alert on two axes: time in UTC, and amounts from zero. */
final class CurvePlot {
    private static final double ROOM_ABOVE = 0.12;
    /** The least width of what has none, in parts of the whole time. */
    private static final double SLIVER = 0.004;
    /** Levels overlap by so much, or the seams between them would show. */
    private static final double SEAM = 0.001;
    /** From here on amounts are written short: 10K, 1.5M. */
    private static final double THOUSANDS = 10_000;

    private final AlertVersion alert;
    private final Curve curve;
    private final long from;
    private final long to;
    private final LegendItemCollection legend = new LegendItemCollection();

    CurvePlot(AlertVersion alert, Curve curve) {
        this.alert = alert;
        this.curve = curve;
        var parts = curve.parts();
        var first = alert.window().from();
        var last = alert.window().to();
        if (!parts.isEmpty()) {
            first = earlier(first, parts.getFirst().span().from());
            var end = curve.shape() == Curve.Shape.LEVEL
                    ? parts.getLast().span().to()
                    : later(last, parts.getLast().span().to());
            last = later(end, parts.getLast().span().to());
        }
        long margin = Math.max(60_000, (last.toEpochMilli() - first.toEpochMilli()) / 50);
        boolean isMoment = !last.isAfter(first);
        this.from = first.toEpochMilli() - (isMoment ? 86_400_000 : margin);
        this.to = last.toEpochMilli() + (isMoment ? 86_400_000 : margin);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    LegendItemCollection legend() {
        return legend;
    }

    XYPlot plot() {
        var plot = new XYPlot(null, time(), amounts(), null);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.addDomainMarker(window(), Layer.BACKGROUND);
        plot.setDataset(0, observed());
        plot.setRenderer(0, bars());
        var band = band();
        if (band.getItemCount() > 0) {
            var bands = new YIntervalSeriesCollection();
            bands.addSeries(band);
            plot.setDataset(1, bands);
            plot.setRenderer(1, bandRenderer());
        }
        for (var limit : limits()) {
            plot.addRangeMarker(limit(limit), Layer.FOREGROUND);
        }
        return plot;
    }

    private DateAxis time() {
        var axis = new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
        axis.setRange((double) from, (double) to);
        axis.setTickLabelFont(Ink.TEXT);
        axis.setTickLabelPaint(Ink.DARK);
        return axis;
    }

    private NumberAxis amounts() {
        var axis = new NumberAxis();
        double highest = curve.parts().stream()
                .flatMap(part -> Stream.of(part.observed(), part.limit(), part.expected()))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        axis.setRange(0, highest > 0 ? highest * (1 + ROOM_ABOVE) : 1);
        var format = highest < THOUSANDS
                ? NumberFormat.getNumberInstance(Locale.ENGLISH)
                : NumberFormat.getCompactNumberInstance(Locale.ENGLISH, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(2);
        axis.setNumberFormatOverride(format);
        if (isWhole()) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        axis.setTickLabelFont(Ink.TEXT);
        axis.setTickLabelPaint(Ink.DARK);
        return axis;
    }

    private boolean isWhole() {
        return curve.parts().stream()
                .allMatch(part -> part.observed().stripTrailingZeros().scale() <= 0);
    }

    private IntervalMarker window() {
        double start = alert.window().from().toEpochMilli();
        double end = Math.max((double) alert.window().to().toEpochMilli(), start);
        double least = 3 * SLIVER * (to - from);
        if (end - start < least) {
            double middle = (start + end) / 2;
            start = middle - least / 2;
            end = middle + least / 2;
        }
        legend.add(new LegendItem("the alert's window", null, null, null, box(), Ink.WINDOW));
        return new IntervalMarker(start, end, Ink.WINDOW, Ink.LINE, null, null, 1);
    }

    private XYIntervalSeriesCollection observed() {
        var observed = new XYIntervalSeries("observed");
        double least = SLIVER * (to - from);
        for (var part : curve.parts()) {
            double start = part.span().from().toEpochMilli();
            double end = part.span().to().toEpochMilli();
            boolean isPeriod = curve.shape() == Curve.Shape.PERIODS;
            double gap = isPeriod ? 0.06 * (end - start) : 0;
            double seam = curve.shape() == Curve.Shape.LEVEL ? SEAM * (to - from) : 0;
            double more = curve.shape() == Curve.Shape.SEIZURES ? Math.max(0, least - (end - start)) / 2 : 0;
            double amount = part.observed().doubleValue();
            observed.add((start + end) / 2, start + gap - more, end - gap + more + seam, amount, 0, amount);
        }
        var all = new XYIntervalSeriesCollection();
        all.addSeries(observed);
        return all;
    }

    private XYItemRenderer bars() {
        var parts = curve.parts();
        var bars = new XYBarRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Paint getItemPaint(int series, int item) {
                return isOfAlert(parts.get(item)) ? Ink.ALERT : Ink.OTHER;
            }
        };
        bars.setUseYInterval(true);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        legend.add(new LegendItem("observed", null, null, null, box(), Ink.OTHER));
        legend.add(new LegendItem("observed, in the alert", null, null, null, box(), Ink.ALERT));
        return bars;
    }

    private boolean isOfAlert(Curve.Part part) {
        var window = alert.window();
        return switch (curve.shape()) {
            case SEIZURES ->
                part.span().from().equals(window.from())
                        && part.span().to().equals(window.to())
                        && part.observed().compareTo(alert.observed()) == 0;
            case PERIODS, LEVEL ->
                !part.span().from().isBefore(window.from()) && !part.span().to().isAfter(window.to());
        };
    }

    /** Between what was expected and what would have been no alarm. */
    private YIntervalSeries band() {
        var band = new YIntervalSeries("expected");
        for (var part : curve.parts()) {
            if (part.expected() != null) {
                double expected = part.expected().doubleValue();
                double limit = part.limit() == null ? expected : part.limit().doubleValue();
                double low = Math.max(0, Math.min(expected, limit));
                band.add((double) part.span().from().toEpochMilli(), expected, low, Math.max(expected, limit));
                band.add((double) part.span().to().toEpochMilli(), expected, low, Math.max(expected, limit));
            }
        }
        return band;
    }

    private XYItemRenderer bandRenderer() {
        var band = new DeviationStepRenderer(true, false);
        band.setSeriesPaint(0, Ink.EXPECTED);
        band.setSeriesStroke(0, Ink.LINE);
        band.setSeriesFillPaint(0, Ink.BAND);
        band.setAlpha(1);
        legend.add(new LegendItem("expected", null, null, null, new Rectangle(0, -1, 16, 2), Ink.EXPECTED));
        legend.add(new LegendItem("expected to limit", null, null, null, box(), Ink.BAND));
        return band;
    }

    /** Where one holds for all of the time and is no part of a band. */
    private List<BigDecimal> limits() {
        return curve.parts().stream()
                .filter(part -> part.expected() == null)
                .map(Curve.Part::limit)
                .filter(Objects::nonNull)
                .limit(1)
                .toList();
    }

    private ValueMarker limit(BigDecimal value) {
        legend.add(new LegendItem(
                "limit " + AlertChart.number(value), null, null, null, new Rectangle(0, -1, 16, 2), Ink.DARK));
        return new ValueMarker(value.doubleValue(), Ink.DARK, Ink.DASHED);
    }

    private static Shape box() {
        return new Rectangle(0, -5, 12, 10);
    }
}
