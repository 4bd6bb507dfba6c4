package seizures.commons.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import seizures.contract.TraceContext;

/** The trace that a thread works for; its log lines have {@code trace.id} and {@code span.id}. */
public final class Trace {
    private static final String TRACE = "trace.id";
    private static final String SPAN = "span.id";
    private static final ThreadLocal<@Nullable TraceContext> CURRENT = new ThreadLocal<>();

    private Trace() {}

    /** Until it is closed, by the thread that began it. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    public static Optional<TraceContext> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static Scope begin(TraceContext context) {
        CURRENT.set(context);
        MDC.put(TRACE, context.traceId());
        MDC.put(SPAN, context.spanId());
        return Trace::end;
    }

    private static void end() {
        CURRENT.remove();
        MDC.remove(TRACE);
        MDC.remove(SPAN);
    }

    /** At once, when there is no context. */
    public static void during(Optional<TraceContext> context, Runnable work) {
        if (context.isEmpty()) {
            work.run();
            return;
        }
        try (var _ = begin(context.get())) {
            work.run();
        }
    }
}
