package seizures.alert.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind looked at, part by part, to be drawn.
 *
 * @param unit of all amounts
 * @param parts in the order of time
 */
public record Curve(Shape shape, String unit, List<Part> parts) {
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
