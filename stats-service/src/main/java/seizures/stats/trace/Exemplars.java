package seizures.stats.trace;

import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;
import seizures.contract.TraceContext;

/** Puts the trace that is at work beside a measured time, where the trace is kept. */
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

    @Override
    public void markCurrentSpanAsExemplar() {}
}
