package seizures.alert.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import seizures.alert.watch.Sight;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** An alert as a picture: what it says, over what its rule looked at. */
final class AlertChart {
    static final int WIDTH = 900;
    static final int HEIGHT = 440;

    private static final RectangleInsets MARGIN = new RectangleInsets(10, 10, 6, 18);
    private static final RectangleInsets BETWEEN = new RectangleInsets(2, 2, 2, 14);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int DIGITS = 6;

    private AlertChart() {}

    static byte[] svg(Sight sight) {
        var picture = new CurvePlot(sight.alert(), sight.curve());
        var chart = new JFreeChart(null, Ink.TITLE, picture.plot(), false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(MARGIN);
        chart.addSubtitle(line(title(sight.alert()), Ink.TITLE));
        chart.addSubtitle(line(said(sight.alert()), Ink.TEXT));
        chart.addSubtitle(line("Data as of " + MINUTE.format(sight.asOf()) + " UTC", Ink.TEXT));
        chart.addSubtitle(line(sight.curve().unit(), Ink.UNIT));
        var legend = new LegendTitle(picture::legend);
        legend.setItemFont(Ink.TEXT);
        legend.setItemPaint(Ink.DARK);
        legend.setItemLabelPadding(BETWEEN);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        chart.addLegend(legend);
        var svg = new Svg(WIDTH, HEIGHT);
        chart.draw(new SvgGraphics(svg), new Rectangle(WIDTH, HEIGHT));
        return svg.document(title(sight.alert())).getBytes(StandardCharsets.UTF_8);
    }

    private static TextTitle line(String text, Font font) {
        var line = new TextTitle(text, font);
        line.setPaint(Ink.DARK);
        line.setHorizontalAlignment(HorizontalAlignment.LEFT);
        line.setPadding(new RectangleInsets(0, 6, 2, 0));
        return line;
    }

    /** {@code fentanyl-month, country US: WITHDRAWN}. */
    private static String title(AlertVersion alert) {
        var group = alert.group().entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
        return alert.ruleId() + (group.isEmpty() ? "" : ", " + group) + ": " + alert.state() + ", "
                + alert.severity().word();
    }

    /** Its first grounds, as in the evidence, or else its numbers. */
    private static String said(AlertVersion alert) {
        var grounds = alert.evidence().grounds();
        if (!grounds.isEmpty() && alert.state() != AlertState.WITHDRAWN) {
            return grounds.stream().limit(2).collect(Collectors.joining("; "));
        }
        var said = new StringBuilder(number(alert.observed())).append(' ').append(alert.unit());
        if (alert.expected() != null && alert.expected().signum() != 0) {
            said.append(", ").append(number(alert.expected())).append(" expected");
        }
        if (alert.upperBound() != null) {
            said.append(", the limit is ").append(number(alert.upperBound()));
        }
        return said.toString();
    }

    static String number(BigDecimal value) {
        int decimals = Math.max(0, DIGITS - Math.max(1, value.precision() - value.scale()));
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(Math.min(decimals, 3));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }
}
