package seizures.commons.request;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ProblemDetail;

/** The problems that every service answers in the same words. */
public enum CommonProblem implements ProblemType {
    BAD_REQUEST(400, "Bad request"),
    MALFORMED_JSON(400, "Malformed JSON"),
    INVALID_PARAMETER(400, "Invalid parameter or header"),
    UNAUTHENTICATED(401, "Authentication required"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    REQUEST_TIMEOUT(408, "Request timed out"),
    TOO_LARGE(413, "Request too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    PRECONDITION_REQUIRED(428, "If-Match is missing"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Header fields too large"),
    INTERNAL_ERROR(500, "Internal error"),

    /** Nothing was done. */
    UNAVAILABLE(503, "Temporarily unavailable"),
    /** What this instance answers from is still being read. */
    NOT_READY(503, "Not ready yet"),
    /** It may have been stored, or not. */
    OUTCOME_UNKNOWN(503, "Outcome unknown");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    /** @param faults of {@link StrictJson} */
    public static Problem malformed(List<Fault> faults) {
        return MALFORMED_JSON.because("The JSON " + faults.getFirst().detail());
    }

    /** The body of an answer of which only the status is known, which it keeps. */
    public static ProblemDetail ofStatus(int status) {
        return Stream.of(values())
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR)
                .because(null)
                .body(status);
    }
}
