package seizures.commons.trace;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import seizures.contract.TraceContext;

/** What is being done under a trace, until it is closed. */
public final class Step implements AutoCloseable {
    private final Optional<TraceContext> trace;
    private final Optional<String> parent;
    private final Span.Kind kind;
    private final Optional<Consumer<Span>> keeper;
    private final Instant begun = Instant.now();
    private final Map<String, String> said = new TreeMap<>();
    private String name;
    private boolean failed;

    /** @param keeper who is told; nobody where the trace is not sampled */
    Step(
            Span.Kind kind,
            String name,
            Optional<TraceContext> trace,
            Optional<TraceContext> cause,
            Optional<Consumer<Span>> keeper) {
        this.kind = kind;
        this.name = name;
        this.trace = trace;
        this.parent = cause.map(TraceContext::spanId);
        this.keeper = keeper.filter(_ -> trace.isPresent() && trace.get().sampled());
    }

    /** To be told on to whatever comes of it. */
    public Optional<TraceContext> trace() {
        return trace;
    }

    public Step named(String better) {
        name = better;
        return this;
    }

    public Step say(String what, String value) {
        said.put(what, value);
        return this;
    }

    public void fail() {
        failed = true;
    }

    @Override
    public void close() {
        keeper.ifPresent(told -> told.accept(
                new Span(kind, name, trace.orElseThrow(), parent, begun, Instant.now(), Map.copyOf(said), failed)));
    }
}
