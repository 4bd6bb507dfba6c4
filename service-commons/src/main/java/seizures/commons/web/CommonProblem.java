package seizures.commons.web;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The problems that every service answers in the same words; {@code docs/problems.md} says what to do about each. */
public enum CommonProblem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is not valid HTTP, or not for this address"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "It is not known who asks"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer has none of the accepted media types"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request took too long to arrive"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This media type is not taken here"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "You ask too often, or too much at once"),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The header fields are too large"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on our side"),

    /** Nothing was done. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not now; try again");

    private final HttpStatus status;
    private final String title;

    CommonProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Stable, relative. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public int status() {
        return status.value();
    }

    /** The body of an answer. */
    public ProblemDetail because(@Nullable String detail) {
        return body(status.value(), detail);
    }

    /** The body of an answer of which only the status is known, which it keeps. */
    public static ProblemDetail ofStatus(int status) {
        return Stream.of(values())
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR)
                .body(status, null);
    }

    private ProblemDetail body(int actual, @Nullable String detail) {
        var body = ProblemDetail.forStatus(actual);
        body.setType(URI.create(type()));
        body.setTitle(title);
        body.setDetail(detail);
        return body;
    }
}
