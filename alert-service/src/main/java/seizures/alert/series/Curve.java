package seizures.alert.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind looked at, part by part, to be drawn.
 *
 * @param unit of all amounts
 * @param parts in the order of time
 * @param stretches with words of their own
 * @param target what was promised, where something was
 * @param unreported stretches of time of which not all was reported, for kinds that judge without asking for that
 */
public record Curve(
        Shape shape,
        String unit,
        List<Part> parts,
        List<Stretch> stretches,
        @Nullable BigDecimal target,
        List<Span> unreported) {
    /** One without words and without a target. */
    public Curve(Shape shape, String unit, List<Part> parts) {
        this(shape, unit, parts, List.of(), null);
    }

    /** One with no stretch that is unreported. */
    public Curve(Shape shape, String unit, List<Part> parts, List<Stretch> stretches, @Nullable BigDecimal target) {
        this(shape, unit, parts, stretches, target, List.of());
    }

    /** @param spans that no report covers, so that nothing there is not zero */
    public Curve withUnreported(List<Span> spans) {
        return new Curve(shape, unit, parts, stretches, target, spans);
    }

    /** @param words what it is, in a word or two */
    public record Stretch(Span span, String words) {}

    public enum Shape {
        /** Each part is a period with a sum of its own. */
        PERIODS,
        /** A level that holds from part to part. */
        LEVEL,
        /** Each part is a seizure by itself. */
        SEIZURES
    }

    /**
     * @param expected where the kind knows it
     * @param limit from which on, or beyond which, it is an alert, where there is one
     */
    public record Part(
            Span span,
            BigDecimal observed,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal limit) {}
}
