package seizures.stats.picture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import seizures.commons.picture.AmountAxis;
import seizures.commons.picture.Legend;
import seizures.commons.picture.Picture;
import seizures.commons.picture.PictureTheme;
import seizures.commons.picture.PlotArea;
import seizures.commons.picture.SvgWriter;
import seizures.commons.picture.TimeAxis;
import seizures.domain.coverage.DaySpan;
import seizures.stats.query.Measure;

/**
 * Counts over time: bars of one group or lines of several, with their intervals; periods of which not all was reported
 * are hatched.
 *
 * @param lines the largest first
 * @param unreported stretches of time
 * @param drawn all of the time
 */
record CountPicture(
        Picture page, Measure measure, String unit, List<CountLine> lines, List<DaySpan> unreported, DaySpan drawn) {
    static final int MOST_LINES = 6;
    static final Comparator<CountLine> LARGEST_FIRST =
            Comparator.comparing(CountLine::sum).reversed().thenComparing(CountLine::name);

    byte[] svg(PictureTheme theme) {
        List<BigDecimal> highest = lines.stream()
                .flatMap(line -> line.amounts().stream())
                .flatMap(CountLine.Amount::all)
                .toList();
        var amounts = AmountAxis.of(highest, measure != Measure.MASS);
        return page.svg(theme, amounts, (svg, area) -> {
            var time = TimeAxis.around(
                    area, start(drawn.first()), start(drawn.last().plusDays(1)));
            draw(svg, area, time, amounts);
            return legend();
        });
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void draw(SvgWriter svg, PlotArea area, TimeAxis time, AmountAxis amounts) {
        for (var span : unreported) {
            var box = Box.of(time, span);
            svg.rectangle("unjudged", box.left, box.right, area.top(), area.bottom());
        }
        amounts.draw(svg, area, unit);
        if (lines.size() == 1) {
            bars(svg, lines.getFirst(), area, time, amounts);
        }
        for (int i = 0; i < lines.size() && lines.size() > 1; i++) {
            intervals(svg, i + 1, lines.get(i), area, time, amounts);
            steps(svg, i + 1, lines.get(i), area, time, amounts);
        }
        time.draw(svg, "Days of each port's calendar");
    }

    /**
     * @param left in pixels
     * @param right in pixels
     */
    private record Box(double left, double right) {
        static Box of(TimeAxis time, DaySpan span) {
            return new Box(time.x(start(span.first())), time.x(start(span.last().plusDays(1))));
        }
    }

    private static void bars(SvgWriter svg, CountLine line, PlotArea area, TimeAxis time, AmountAxis amounts) {
        for (var amount : line.amounts()) {
            var box = Box.of(time, amount.span());
            svg.rectangle("bar", box.left, box.right, amounts.y(area, amount.mid()), area.bottom());
            if (amount.high() != null && amount.low() != null) {
                var interval = SvgWriter.from((box.left + box.right) / 2, amounts.y(area, amount.high())) + "V"
                        + SvgWriter.pixels(amounts.y(area, amount.low()));
                svg.empty("path", "class", "line1", "d", interval);
            }
        }
    }

    private static void intervals(
            SvgWriter svg, int number, CountLine line, PlotArea area, TimeAxis time, AmountAxis amounts) {
        for (var amount : line.amounts()) {
            if (amount.high() != null && amount.low() != null) {
                var box = Box.of(time, amount.span());
                svg.rectangle(
                        "fill" + number,
                        box.left,
                        box.right,
                        amounts.y(area, amount.high()),
                        amounts.y(area, amount.low()));
            }
        }
    }

    /** A line that goes on where one period follows the other. */
    private static void steps(
            SvgWriter svg, int number, CountLine line, PlotArea area, TimeAxis time, AmountAxis amounts) {
        var path = new StringBuilder();
        LocalDate next = null;
        for (var amount : line.amounts()) {
            double y = amounts.y(area, amount.mid());
            var box = Box.of(time, amount.span());
            path.append(amount.span().first().equals(next) ? "V" + SvgWriter.pixels(y) : SvgWriter.from(box.left, y));
            path.append('H').append(SvgWriter.pixels(box.right));
            next = amount.span().last().plusDays(1);
        }
        if (!path.isEmpty()) {
            svg.empty("path", "class", "line" + number, "d", path);
        }
    }

    private Legend legend() {
        var legend = new Legend();
        boolean hasIntervals = lines.stream()
                .flatMap(line -> line.amounts().stream())
                .map(CountLine.Amount::high)
                .anyMatch(Objects::nonNull);
        if (lines.size() == 1) {
            legend.box("bar", "counted");
        }
        for (int i = 0; i < lines.size() && lines.size() > 1; i++) {
            legend.line("line" + (i + 1), lines.get(i).name());
        }
        if (hasIntervals && lines.size() == 1) {
            legend.line("line1", "95 % interval");
        } else if (hasIntervals) {
            legend.box("fill1", "95 % interval");
        }
        return unreported.isEmpty() ? legend : legend.box("unjudged", "not all reported");
    }
}
