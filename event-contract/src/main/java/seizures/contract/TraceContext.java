package seizures.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * By what request something came about: W3C trace context, in the header {@value #HEADER} of requests and of records.
 *
 * @param traceId 32 hexadecimal digits, the same from the report to its alert
 * @param spanId 16 hexadecimal digits: who said it
 * @param sampled whether somebody keeps what is told about this trace
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {
    public static final String HEADER = "traceparent";

    /** A later version of the form may go on after what this one has. */
    private static final Pattern FORM = Pattern.compile(
            "(?!ff)(?<version>[0-9a-f]{2})-(?!0{32})(?<trace>[0-9a-f]{32})-(?!0{16})(?<span>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})(?<more>-.*)?");

    /** Nothing where there is none, or what is there cannot be read: then a new trace begins. */
    public static Optional<TraceContext> parse(@Nullable String header) {
        var form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || ("00".equals(form.group("version")) && form.group("more") != null)) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(form.group("flags"), 16) & 1) == 1;
        return Optional.of(new TraceContext(form.group("trace"), form.group("span"), sampled));
    }

    /** Of a record. */
    public static Optional<TraceContext> of(Headers headers) {
        var header = headers.lastHeader(HEADER);
        return header == null || header.value() == null ? Optional.empty() : parse(new String(header.value(), UTF_8));
    }

    /** A new trace. */
    public static TraceContext begin(RandomGenerator random) {
        return new TraceContext(hex(random) + hex(random), hex(random), true);
    }

    /** The next step of the same trace. */
    public TraceContext next(RandomGenerator random) {
        return new TraceContext(traceId, hex(random), sampled);
    }

    private static String hex(RandomGenerator random) {
        return "%016x".formatted(random.nextLong() | 1);
    }

    /** Instead of one that is there. */
    public void putInto(Headers headers) {
        headers.remove(HEADER);
        headers.add(HEADER, toHeader().getBytes(UTF_8));
    }

    public String toHeader() {
        return "00-" + traceId + "-" + spanId + "-" + (sampled ? "01" : "00");
    }
}
