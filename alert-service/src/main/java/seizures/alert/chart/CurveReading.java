package seizures.alert.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Curve;
import seizures.alert.series.Span;
import seizures.commons.picture.Legend;
import seizures.commons.picture.PictureWords;
import seizures.contract.AlertVersion;

/** What there is to see in a curve. */
record CurveReading(Curve curve) {
    /** Stretches in which the rule has neither an expectation nor a limit, although it has elsewhere. */
    List<Span> unjudged() {
        var spans = new ArrayList<Span>();
        if (curve.parts().stream().allMatch(CurveReading::isUnjudged)) {
            return spans;
        }
        for (var part : curve.parts()) {
            boolean goesOn =
                    !spans.isEmpty() && spans.getLast().to().equals(part.span().from());
            if (isUnjudged(part)) {
                spans.add(goesOn ? spans.removeLast().and(part.span()) : part.span());
            }
        }
        return spans;
    }

    private static boolean isUnjudged(Curve.Part part) {
        return part.expected() == null && part.limit() == null;
    }

    boolean hasExpected() {
        return curve.parts().stream().anyMatch(part -> part.expected() != null);
    }

    boolean hasBand() {
        return curve.parts().stream().anyMatch(part -> part.expected() != null && part.limit() != null);
    }

    boolean hasLimit() {
        return curve.parts().stream().anyMatch(part -> part.limit() != null);
    }

    /** The limit that holds for all of the time; nothing where it moves or there is none. */
    @Nullable
    BigDecimal oneLimit() {
        var limits = curve.parts().stream()
                .map(Curve.Part::limit)
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .limit(2)
                .toList();
        return limits.size() == 1 && !hasExpected() ? limits.getFirst() : null;
    }

    /** What its marks mean. */
    Legend legend() {
        var legend = new Legend().box("bar", "observed").box("flagged", "observed, in the alert");
        var one = oneLimit();
        if (hasExpected()) {
            legend.line("expected", "expected");
        }
        if (hasBand()) {
            legend.box("band", "expected to limit");
        }
        if (hasLimit()) {
            legend.line("limit", one == null ? "limit" : "limit " + PictureWords.number(one));
        }
        if (curve.target() != null) {
            legend.line("target", "target");
        }
        if (!unjudged().isEmpty()) {
            legend.box("unjudged", "not judged");
        }
        if (!curve.unreported().isEmpty()) {
            legend.box("unjudged", "not all reported");
        }
        return legend.box("window", "the alert's window");
    }

    boolean isOfAlert(Curve.Part part, AlertVersion alert) {
        var window = Span.of(alert.window());
        return switch (curve.shape()) {
            case SEIZURES ->
                part.span().from().equals(window.from())
                        && part.span().to().equals(window.to())
                        && part.observed().compareTo(alert.observed()) == 0;
            case PERIODS, LEVEL ->
                !part.span().from().isBefore(window.from()) && !part.span().to().isAfter(window.to());
        };
    }

    /** {@code 1 May 2024 to 31 May 2024: 40 kg, expected 3, limit 12.5}. */
    String words(Curve.Part part) {
        return Words.span(part.span()) + ": " + PictureWords.number(part.observed()) + " " + curve.unit()
                + (part.expected() == null ? "" : ", expected " + PictureWords.number(part.expected()))
                + (part.limit() == null ? "" : ", limit " + PictureWords.number(part.limit()));
    }
}
