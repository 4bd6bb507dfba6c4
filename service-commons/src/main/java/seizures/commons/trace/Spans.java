package seizures.commons.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a trace that goes from a request over its records to an alert, in the header {@code traceparent} of W3C.
 * Where no collector is named, none is made: the trace goes on as it came.
 */
public final class Spans {
    private static final String SCOPE = "seizures";
    private static final Tracer NONE = TracerProvider.noop().get(SCOPE);
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static volatile Tracer tracer = NONE;

    private Spans() {}

    /** Until what it answers is run, the spans of this process go there. */
    static Runnable keptBy(TracerProvider provider) {
        tracer = provider.get(SCOPE);
        return () -> tracer = NONE;
    }

    /** Of a request that names its cause or, where that cannot be read, begins a trace. */
    static <R> Span serving(String method, R request, TextMapGetter<R> headers) {
        var cause = W3C.extract(Context.root(), request, headers);
        var span = tracer.spanBuilder(method)
                .setParent(cause)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method)
                .startSpan();
        return span.getSpanContext().isValid() ? span : Span.wrap(beginning());
    }

    private static SpanContext beginning() {
        var random = ThreadLocalRandom.current();
        return SpanContext.create(
                TraceId.fromLongs(random.nextLong(), random.nextLong() | 1),
                SpanId.fromLong(random.nextLong() | 1),
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }

    /** Of a record that the current span sends. */
    public static Span sending(String topic) {
        return messaging(SpanKind.PRODUCER, "send", topic, Context.current());
    }

    /** Of work on a record with these headers. */
    public static Span processing(String topic, Headers headers) {
        return messaging(SpanKind.CONSUMER, "process", topic, contextOf(headers));
    }

    private static Span messaging(SpanKind kind, String operation, String topic, Context cause) {
        return tracer.spanBuilder(operation + " " + topic)
                .setParent(cause)
                .setSpanKind(kind)
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.system", "kafka")
                .startSpan();
    }

    /** The trace that a record belongs to. */
    public static Context contextOf(Headers headers) {
        return W3C.extract(Context.root(), headers, RecordHeaders.READER);
    }

    /** Makes records with these headers belong to the span's trace, instead of any other. */
    public static void put(Span span, Headers headers) {
        W3C.inject(Context.root().with(span), headers, (into, name, value) -> {
            if (into != null) {
                into.remove(name).add(name, value.getBytes(UTF_8));
            }
        });
    }

    private enum RecordHeaders implements TextMapGetter<Headers> {
        READER;

        @Override
        public Iterable<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            var header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
        }
    }
}
