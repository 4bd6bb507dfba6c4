package seizures.stats.query;

import java.net.URI;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import seizures.commons.access.TooManyRequests;
import seizures.commons.audit.AuditNotWritten;
import seizures.stats.cells.Counts;
import seizures.stats.seal.Unsettled;

/** The RFC 9457 answers of this service; docs/problems.md. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidQuery e) {
        var problem = problem(
                HttpStatus.BAD_REQUEST, "invalid-query", "The query is not valid", "See errors for each parameter.");
        problem.setProperty("errors", e.faults());
        return answer(problem).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(AnswerTooLong e) {
        return tooLong(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(Counts.TooMany e) {
        return tooLong("It needs more than a million sums: ask for fewer groups, a coarser bucket or a shorter time.");
    }

    private static ResponseEntity<ProblemDetail> tooLong(String detail) {
        var problem = problem(HttpStatus.BAD_REQUEST, "too-many-rows", "The answer is too long", detail);
        return answer(problem).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(NotReady e) {
        var problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-ready",
                "The counts are not all read yet",
                "The service has just started: ask again in a moment.");
        return answer(problem).header(HttpHeaders.RETRY_AFTER, "1").body(problem);
    }

    /** No token, or none that is good here; the answer does not say why to who may be guessing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            var problem = problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-ready",
                    "Tokens cannot be checked",
                    "Their issuer does not answer: ask again in a moment.");
            return answer(problem).header(HttpHeaders.RETRY_AFTER, "1").body(problem);
        }
        boolean bad = e instanceof OAuth2AuthenticationException;
        var problem = problem(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "It is not known who asks",
                bad ? "The token is not good here, or not any more." : "Send a token.");
        return answer(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, bad ? "Bearer error=\"invalid_token\"" : "Bearer")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        var problem = problem(HttpStatus.FORBIDDEN, "forbidden", "You may not do this", "Your role does not do this.");
        return answer(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsettled(Unsettled e) {
        var problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-settled",
                "The edition is not settled yet",
                "The day is sealed, and what was known on it is still being counted: ask again in a moment.");
        return answer(problem).header(HttpHeaders.RETRY_AFTER, "5").body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> auditNotWritten(AuditNotWritten e) {
        var problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-ready",
                "The audit is not written",
                "Nothing is told that cannot be written down: ask again in a moment.");
        return answer(problem).header(HttpHeaders.RETRY_AFTER, "1").body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyRequests(TooManyRequests e) {
        var problem = problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "You ask too often",
                "Ask again in a moment, and less often.");
        return answer(problem).header(HttpHeaders.RETRY_AFTER, "1").body(problem);
    }

    /** A parameter that is not encoded as parameters are, or whose name nobody writes. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> badParameter() {
        var problem = problem(
                HttpStatus.BAD_REQUEST,
                "http-400",
                "Bad Request",
                "A parameter is not encoded as parameters are: as UTF-8, and % before two hexadecimal digits.");
        return answer(problem).body(problem);
    }

    /** A bug: told in the log, not to who asked. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(RuntimeException e) {
        LOG.error("A request failed", e);
        var problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "The service failed",
                "This is a fault of the service, not of the query.");
        return answer(problem).body(problem);
    }

    /** What Spring refuses, an unknown address, a wrong method, a type that is not there: named by its title. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getTitle() != null) {
            var name = problem.getTitle().toLowerCase(Locale.ROOT).replace(' ', '-');
            problem.setType(URI.create("/problems/" + name));
        }
        return super.createResponseEntity(body, typed(headers), status, request);
    }

    /** Stated, so that it is not looked for in an Accept that may make no sense. */
    private static HttpHeaders typed(HttpHeaders headers) {
        var typed = new HttpHeaders();
        typed.addAll(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return typed;
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity.BodyBuilder answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
