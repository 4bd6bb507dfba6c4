package seizures.commons.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.JsonNode;

/** Reads a request's body, bounded in size and in time, so that a slow client does not hold a place for long. */
public final class RequestBody {
    /** Of a body with no other bound: 64 KiB. */
    public static final int USUAL_MOST = 64 * 1024;

    private static final int CHUNK = 8 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RequestBody() {}

    /**
     * The body as JSON.
     *
     * @param most bytes
     * @throws ProblemException if it is too large, too slow or malformed
     */
    public static JsonNode json(HttpServletRequest request, int most) throws IOException {
        return json(bytes(request, most, PATIENCE));
    }

    /**
     * The body as a JSON object of at most 64 KiB; it is a fault of the fields if it is another value.
     *
     * @throws ProblemException if it is too large, too slow or malformed
     */
    public static JsonFields fields(HttpServletRequest request) throws IOException {
        return new JsonFields(json(request, USUAL_MOST), "#", new Faults());
    }

    /** @throws ProblemException if it is malformed */
    public static JsonNode json(byte[] body) {
        return switch (StrictJson.parse(ByteBuffer.wrap(body))) {
            case Parsed.Ok<JsonNode>(var json) -> json;
            case Parsed.Invalid<JsonNode>(var faults) -> throw new ProblemException(CommonProblem.malformed(faults));
        };
    }

    /** @throws ProblemException if it is too large or too slow */
    public static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        return bytes(request, most, PATIENCE);
    }

    /** @throws ProblemException if it is too large or too slow */
    public static byte[] bytes(HttpServletRequest request, int most, Duration patience) throws IOException {
        long length = request.getContentLengthLong();
        if (length > most) {
            throw tooLarge(most);
        }
        long end = System.nanoTime() + patience.toNanos();
        int size = length < 0 ? CHUNK : Math.clamp(length, 1, CHUNK);
        var body = new FastByteArrayOutputStream(size);
        var chunk = new byte[size];
        try {
            var in = request.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                body.write(chunk, 0, read);
                if (body.size() > most) {
                    throw tooLarge(most);
                }
                if (System.nanoTime() - end > 0) {
                    throw new ProblemException(
                            CommonProblem.REQUEST_TIMEOUT.because("The body did not arrive in time"));
                }
            }
            return body.toByteArrayUnsafe();
        } catch (SocketTimeoutException _) {
            throw new ProblemException(CommonProblem.REQUEST_TIMEOUT.because("The body did not arrive in time"));
        }
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(CommonProblem.TOO_LARGE.because(
                String.format(Locale.ROOT, "The body must have at most %,d bytes", most)));
    }
}
