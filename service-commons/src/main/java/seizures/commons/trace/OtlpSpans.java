package seizures.commons.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seizures.contract.TraceContext;

/** Sends in the background, in batches; what a collector does not take in time is dropped, and nobody waits for it. */
final class OtlpSpans implements Consumer<Span>, AutoCloseable {
    private final OtlpSettings settings;
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    OtlpSpans(OtlpSettings settings) {
        this.settings = settings;
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(settings.endpoint().toString())
                .setHeaders(settings::headers)
                .build();
        var resource = Attributes.builder();
        settings.resource().forEach(resource::put);
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(resource.build()))
                .setIdGenerator(new Given())
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        tracer = provider.get("seizures");
    }

    @Override
    public void accept(Span span) {
        if (!settings.keeps(span.context().traceId())) {
            return;
        }
        Given.NEXT.set(span.context());
        var told = tracer.spanBuilder(span.name())
                .setParent(parent(span))
                .setSpanKind(SpanKind.valueOf(span.kind().name()))
                .setStartTimestamp(span.begun())
                .startSpan();
        Given.NEXT.remove();
        span.said().forEach(told::setAttribute);
        if (span.failed()) {
            told.setStatus(StatusCode.ERROR);
        }
        told.end(span.ended());
    }

    private static Context parent(Span span) {
        return span.parent()
                .map(id -> SpanContext.createFromRemoteParent(
                        span.context().traceId(), id, TraceFlags.getSampled(), TraceState.getDefault()))
                .map(cause -> Context.root().with(io.opentelemetry.api.trace.Span.wrap(cause)))
                .orElseGet(Context::root);
    }

    /** Sends what is left. */
    @Override
    public void close() {
        provider.close();
    }

    /** Ids are those that went on with records and answers, so none is made here. */
    private static final class Given implements IdGenerator {
        private static final ThreadLocal<@Nullable TraceContext> NEXT = new ThreadLocal<>();

        @Override
        public String generateSpanId() {
            return given().spanId();
        }

        @Override
        public String generateTraceId() {
            return given().traceId();
        }

        private TraceContext given() {
            var context = NEXT.get();
            if (context == null) {
                throw new IllegalStateException("no span is being told");
            }
            return context;
        }
    }
}
