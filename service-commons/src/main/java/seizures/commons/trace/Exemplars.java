package seizures.commons.trace;

import io.opentelemetry.api.trace.Span;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;

/** Which trace a measurement is an example of, for whoever looks at a slow bucket. */
final class Exemplars implements SpanContext {
    private static io.opentelemetry.api.trace.SpanContext current() {
        return Span.current().getSpanContext();
    }

    @Override
    public @Nullable String getCurrentTraceId() {
        return current().isValid() ? current().getTraceId() : null;
    }

    @Override
    public @Nullable String getCurrentSpanId() {
        return current().isValid() ? current().getSpanId() : null;
    }

    @Override
    public boolean isCurrentSpanSampled() {
        return current().isSampled();
    }

    /** Collectors that keep every trace need no mark. */
    @Override
    public void markCurrentSpanAsExemplar() {}
}
