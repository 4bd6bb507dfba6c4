package seizures.commons.trace;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import seizures.contract.TraceContext;

/** The steps of traces. Whether somebody keeps them or not, a trace goes on from step to step. */
public final class Spans {
    private static volatile Optional<Consumer<Span>> keeper = Optional.empty();

    private Spans() {}

    /** Until it is closed, all sampled steps of this process go to a collector, by OTLP over HTTP. */
    static AutoCloseable keepAt(OtlpSettings settings) {
        var collector = new OtlpSpans(settings);
        keeper = Optional.of(collector);
        return () -> {
            keeper = Optional.empty();
            collector.close();
        };
    }

    /** @param header {@code traceparent} of the request; a new trace begins where it cannot be read */
    public static Step request(String method, @Nullable String header) {
        var random = ThreadLocalRandom.current();
        var told = TraceContext.parse(header);
        var trace = told.map(cause -> cause.next(random)).orElseGet(() -> TraceContext.begin(random));
        return new Step(Span.Kind.SERVER, method, Optional.of(trace), told, keeper).say("http.request.method", method);
    }

    public static Step sending(String topic, Optional<TraceContext> request) {
        var trace = request.map(cause -> cause.next(ThreadLocalRandom.current()));
        return new Step(Span.Kind.PRODUCER, "send " + topic, trace, request, keeper)
                .say("messaging.destination.name", topic)
                .say("messaging.system", "kafka");
    }

    /** Where nobody keeps it, the step is none of its own and hands on the trace as it came. */
    public static Step processing(String topic, Headers headers) {
        var told = TraceContext.of(headers);
        var trace = keeper.isEmpty() ? told : told.map(cause -> cause.next(ThreadLocalRandom.current()));
        return new Step(Span.Kind.CONSUMER, "process " + topic, trace, told, keeper)
                .say("messaging.destination.name", topic)
                .say("messaging.system", "kafka");
    }
}
