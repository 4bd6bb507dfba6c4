package seizures.commons.trace;

import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;
import seizures.contract.TraceContext;

/** Which trace a measurement is an example of, for who looks at a slow bucket. */
final class Exemplars implements SpanContext {
    @Override
    public @Nullable String getCurrentTraceId() {
        return Trace.current().map(TraceContext::traceId).orElse(null);
    }

    @Override
    public @Nullable String getCurrentSpanId() {
        return Trace.current().map(TraceContext::spanId).orElse(null);
    }

    @Override
    public boolean isCurrentSpanSampled() {
        return Trace.current().map(TraceContext::sampled).orElse(false);
    }

    /** Nobody who keeps traces has to be told. */
    @Override
    public void markCurrentSpanAsExemplar() {}
}
