package seizures.commons.trace;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import seizures.contract.TraceContext;

/**
 * Something that was done under a trace.
 *
 * @param parent span id of what it was done for; nothing where the trace begins
 * @param said names and values as OpenTelemetry's conventions have them; never what a report says
 */
record Span(
        Kind kind,
        String name,
        TraceContext context,
        Optional<String> parent,
        Instant begun,
        Instant ended,
        Map<String, String> said,
        boolean failed) {
    enum Kind {
        SERVER,
        PRODUCER,
        CONSUMER
    }
}
