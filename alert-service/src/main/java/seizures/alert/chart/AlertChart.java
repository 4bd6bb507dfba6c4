package seizures.alert.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import seizures.alert.engine.AlertCurve;
import seizures.alert.series.Curve;
import seizures.alert.series.Span;
import seizures.commons.picture.AmountAxis;
import seizures.commons.picture.Legend;
import seizures.commons.picture.Picture;
import seizures.commons.picture.PictureTheme;
import seizures.commons.picture.PictureWords;
import seizures.commons.picture.PlotArea;
import seizures.commons.picture.SvgWriter;
import seizures.commons.picture.TimeAxis;

/** An alert as a picture: what it says, over what its rule looked at. */
final class AlertChart {
    private AlertChart() {}

    static byte[] svg(AlertCurve sight, PictureTheme theme) {
        var alert = sight.alert();
        var amounts = amounts(sight.curve());
        return new Picture(
                        AlertText.title(alert, sight.curve().unit()),
                        AlertText.statement(alert),
                        "Data as of " + PictureWords.time(sight.asOf()))
                .svg(theme, amounts, (svg, area) -> draw(svg, area, sight, amounts));
    }

    private static AmountAxis amounts(Curve curve) {
        Collection<BigDecimal> amounts = Stream.concat(
                        curve.parts().stream()
                                .flatMap(part -> Stream.of(part.observed(), part.limit(), part.expected())),
                        Stream.ofNullable(curve.target()))
                .filter(Objects::nonNull)
                .toList();
        boolean isWhole = curve.parts().stream()
                .allMatch(part -> part.observed().stripTrailingZeros().scale() <= 0);
        return AmountAxis.of(amounts, isWhole);
    }

    private static Legend draw(SvgWriter svg, PlotArea area, AlertCurve sight, AmountAxis amounts) {
        var curve = sight.curve();
        var reading = new CurveReading(curve);
        var time = time(area, Span.of(sight.alert().window()), curve);
        new CurvePlot(sight.alert(), reading, area, time, amounts).draw(svg);
        time.draw(svg, curve.shape() == Curve.Shape.PERIODS ? "Days of each port's calendar" : "Time in UTC");
        return reading.legend();
    }

    /** All of the curve and of the alert's window. */
    private static TimeAxis time(PlotArea area, Span window, Curve curve) {
        var spans = Stream.concat(Stream.of(window), curve.parts().stream().map(Curve.Part::span))
                .toList();
        var from = spans.stream().map(Span::from).min(Instant::compareTo).orElseThrow();
        // A window may lie ahead; a level is drawn as far as it is known.
        var to = (curve.shape() == Curve.Shape.LEVEL && !curve.parts().isEmpty()
                        ? spans.stream().skip(1)
                        : spans.stream())
                .map(Span::to)
                .max(Instant::compareTo)
                .orElseThrow();
        return TimeAxis.around(area, from, to);
    }
}
